import { startSurface, type StartPage } from '#app';
import { hostOnlyStart } from '#app/channel';

export const startChannelRemove: StartPage = () =>
  startSurface(hostOnlyStart, async () => {
    const { showChannelRemove } = await import(
      /* webpackChunkName: "channel-remove-view", webpackPrefetch: true */ './view.tsx'
    );
    return showChannelRemove;
  });
