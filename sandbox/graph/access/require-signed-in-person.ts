import { err, ok, type Result } from '#shared';
import type { Person } from '../../tenant/index.ts';
import { badRequest } from '../failures.ts';
import type { GraphFailure } from '../answer.ts';
import type { Caller } from '../types.ts';

/** Who `/me` is. */
export function requireSignedInPerson(caller: Caller): Result<Person, GraphFailure> {
  if (caller.permissionType === 'application') {
    // The live service's own words; a token of an application has nobody who could be `me`.
    return err(badRequest('/me request is only valid with delegated authentication flow.'));
  }
  return caller.person === undefined
    ? err({
        status: 404,
        code: 'Request_ResourceNotFound',
        message: `Resource '${caller.claims.oid ?? ''}' does not exist or one of its queried reference-property objects are not present.`,
      })
    : ok(caller.person);
}
