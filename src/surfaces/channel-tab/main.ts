import '../../app/page.css';

import { beginPage } from '#app';

import { firstTexts } from './first-texts.ts';

void beginPage({
  texts: firstTexts,
  loadStart: async () => {
    const { startChannelTab } = await import(
      /* webpackChunkName: "channel-tab-start" */ './start.ts'
    );
    return startChannelTab;
  },
});
