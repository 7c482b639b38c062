import type { Person } from './types.ts';

/** From this MSAL makes the account's `homeAccountId`, `oid.tid`. Seen with MSAL 5.29. */
export const encodeClientInfo = (person: Person, tenantId: string): string =>
  Buffer.from(JSON.stringify({ uid: person.objectId, utid: tenantId })).toString('base64url');
