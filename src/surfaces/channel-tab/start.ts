import { startSurface, type StartPage } from '#app';
import { teamStart } from '#app/channel';

export const startChannelTab: StartPage = () =>
  startSurface(teamStart, async () => {
    const { showChannelTab } = await import(
      /* webpackChunkName: "channel-tab-view", webpackPrefetch: true */ './view.tsx'
    );
    return showChannelTab;
  });
