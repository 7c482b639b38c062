import './outlook-pane.css';

import { beginPage } from '#app';

import { firstTexts } from './first-texts.ts';

void beginPage({
  texts: firstTexts,
  loadStart: async () => {
    const { startOutlookPane } = await import(
      /* webpackChunkName: "outlook-pane-start" */ './start.ts'
    );
    return startOutlookPane;
  },
});
