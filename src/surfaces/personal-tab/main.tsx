import { startSurface } from '#app';

import { PersonalTab } from './PersonalTab.tsx';

void startSurface(PersonalTab);
