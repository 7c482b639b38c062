import { requestedScopes } from '#graph';

import { composeServices } from './compose-services.ts';
import type { PageStart } from './compose-session.ts';
import { drawEarlyPhoto, withdrawEarlyPhoto } from './early-photo.ts';
import { recallPhoto } from './recall-photo.ts';

/**
 * Pages about the signed-in person's own photo: that of the last visit is drawn as soon as the address or the host
 * has named them.
 */
export const ownPhotoStart: PageStart = {
  scopes: requestedScopes.me['replace-photo'],
  recalling: {
    recall: async (history, person) => {
      const recalled = await recallPhoto(history, person);
      if (recalled) await drawEarlyPhoto(recalled.shown.bytes);
      return recalled;
    },
    withdraw: withdrawEarlyPhoto,
  },
  createServices: composeServices,
};
