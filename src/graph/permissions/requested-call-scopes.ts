import { contactScopes, selfScopes, sharedContactScopes } from './requested-scopes.ts';
import type { GraphCall } from './types.ts';

/** What Portrait asks for to make calls that are no photo calls. */
export const requestedCallScopes: Readonly<Record<GraphCall, readonly string[]>> = {
  'read-signed-in-user': selfScopes,
  'read-roles': ['User.Read'],
  'resolve-mail-address': ['User.ReadBasic.All'],
  'check-group-ownership': ['User.Read'],
  'read-contacts': contactScopes,
  'read-shared-contacts': sharedContactScopes,
  'create-contact': contactScopes,
  'create-shared-contact': sharedContactScopes,
};
