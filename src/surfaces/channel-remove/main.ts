import { startSurface } from '#app';
import { hostOnlyStart } from '#app/channel';

void startSurface(hostOnlyStart, async () => {
  const { showChannelRemove } = await import(
    /* webpackChunkName: "channel-remove-view", webpackPrefetch: true */ './view.tsx'
  );
  return showChannelRemove;
});
