import '../../app/page.css';

import { beginPage, showOwnPhotoAhead } from '#app';

import { firstTexts } from './first-texts.ts';

void beginPage(firstTexts, async () => {
  const ahead = showOwnPhotoAhead();
  // All the rest is work for the same thread that draws this photo.
  await ahead.shownOrLate;
  const { startPersonalTab } = await import(
    /* webpackChunkName: "personal-tab-start" */ './start.ts'
  );
  return () => startPersonalTab(ahead);
});
