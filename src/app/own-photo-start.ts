import { requestedScopes } from '#graph';

import { composeServices } from './compose-services.ts';
import type { PageStart } from './compose-session.ts';
import type { PhotoAhead } from './own-photo-ahead.ts';

/** Pages about the signed-in person's own photo. */
export const ownPhotoStart = (ahead: PhotoAhead): PageStart => ({
  scopes: requestedScopes.me['replace-photo'],
  ahead,
  createServices: composeServices,
});
