import { startSurface } from '#app';
import { teamStart } from '#app/channel';

void startSurface(teamStart, async () => {
  const { showChannelSettings } = await import(
    /* webpackChunkName: "channel-settings-view", webpackPrefetch: true */ './view.tsx'
  );
  return showChannelSettings;
});
