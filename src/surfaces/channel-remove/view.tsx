import { showSurface, type ShowSurface } from '#app';

import { ChannelRemove } from './ChannelRemove.tsx';

export const showChannelRemove: ShowSurface = (session) => showSurface(ChannelRemove, session);
