import { requestedScopes } from '#graph';

import { composeServices } from './compose-services.ts';
import type { PageStart } from './compose-session.ts';
import { drawEarlyPhoto } from './early-photo.ts';
import { recallPhoto } from './recall-photo.ts';

/** Pages about the signed-in person's own photo: that of the last visit is drawn as soon as the host has named them. */
export const ownPhotoStart: PageStart = {
  scopes: requestedScopes.me['replace-photo'],
  recallPhoto: async (history, host) => {
    const recalled = await recallPhoto(history, host.context);
    if (recalled) await drawEarlyPhoto(recalled.shown.bytes);
    return recalled;
  },
  createServices: composeServices,
};
