import '../../app/page.css';

import { beginPage, showOwnPhotoAhead } from '#app';

import { firstTexts } from './first-texts.ts';

const ahead = showOwnPhotoAhead();

void beginPage({
  texts: firstTexts,
  before: ahead.shownOrLate,
  loadStart: async () => {
    const { startPersonalTab } = await import(
      /* webpackChunkName: "personal-tab-start" */ './start.ts'
    );
    return () => startPersonalTab(ahead);
  },
});
