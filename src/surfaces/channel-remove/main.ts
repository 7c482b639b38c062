import '../../app/page.css';

import { beginPage } from '#app';

import { firstTexts } from './first-texts.ts';

void beginPage({
  texts: firstTexts,
  loadStart: async () => {
    const { startChannelRemove } = await import(
      /* webpackChunkName: "channel-remove-start" */ './start.ts'
    );
    return startChannelRemove;
  },
});
