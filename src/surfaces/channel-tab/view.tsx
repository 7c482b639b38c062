import { showSurface, type ShowSurface } from '#app';

import { ChannelTab } from './ChannelTab.tsx';

export const showChannelTab: ShowSurface = (session) => showSurface(ChannelTab, session);
