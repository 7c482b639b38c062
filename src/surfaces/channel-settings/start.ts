import { startSurface, type StartPage } from '#app';
import { teamStart } from '#app/channel';

export const startChannelSettings: StartPage = () =>
  startSurface(teamStart, async () => {
    const { showChannelSettings } = await import(
      /* webpackChunkName: "channel-settings-view", webpackPrefetch: true */ './view.tsx'
    );
    return showChannelSettings;
  });
