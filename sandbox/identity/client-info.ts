import { homeTenantId } from './tenants.ts';
import type { Directory, Person } from './types.ts';

/**
 * From this MSAL makes the account's `homeAccountId`, `oid.tid`. Seen with MSAL 5.29. The sandbox's guests have
 * the same object id at home.
 */
export const encodeClientInfo = (person: Person, tenant: Directory): string =>
  Buffer.from(
    JSON.stringify({ uid: person.objectId, utid: homeTenantId(person, tenant) }),
  ).toString('base64url');
