import { startSurface } from '#app';
import { teamStart } from '#app/channel';

void startSurface(teamStart, async () => {
  const { showChannelTab } = await import(
    /* webpackChunkName: "channel-tab-view", webpackPrefetch: true */ './view.tsx'
  );
  return showChannelTab;
});
