import { showSurface, type ShowSurface } from '#app';

import { PersonalTab } from './PersonalTab.tsx';

export const showPersonalTab: ShowSurface = (session) => showSurface(PersonalTab, session);
