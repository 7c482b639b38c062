import { showSurface, type ShowSurface } from '#app';

import { OutlookPane } from './OutlookPane.tsx';

export const showOutlookPane: ShowSurface = (session) => showSurface(OutlookPane, session);
