import type { SignedInUser } from '../types.ts';
import { isRecord, textAt } from './json.ts';

/** The person in the answer to `GET /me`; `undefined` when it is none. Who has no display name goes by the user principal name. */
export const parseSignedInUser = (json: unknown): SignedInUser | undefined => {
  if (!isRecord(json)) return undefined;
  const objectId = textAt(json, 'id');
  const userPrincipalName = textAt(json, 'userPrincipalName');
  if (objectId === undefined || userPrincipalName === undefined) return undefined;
  const displayName = textAt(json, 'displayName') ?? userPrincipalName;
  return { objectId, userPrincipalName, displayName };
};
