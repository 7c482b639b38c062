import { showSurface, type ShowSurface } from '#app';

import { ChannelSettings } from './ChannelSettings.tsx';

export const showChannelSettings: ShowSurface = (session) => showSurface(ChannelSettings, session);
