import '../../app/page.css';

import { beginPage } from '#app';

import { firstTexts } from './first-texts.ts';

void beginPage({
  texts: firstTexts,
  loadStart: async () => {
    const { startChannelSettings } = await import(
      /* webpackChunkName: "channel-settings-start" */ './start.ts'
    );
    return startChannelSettings;
  },
});
