import { err, ok, type Result } from '#shared';

import type { Person, Tenant } from '../../tenant/index.ts';

/** The person of a user principal name; the failure is a sentence for whoever called. */
export function findKnownPerson(tenant: Tenant, userPrincipalName: string): Result<Person, string> {
  const person = tenant.findPerson(userPrincipalName);
  if (person !== undefined) return ok(person);
  const example = tenant.defaultPerson.userPrincipalName;
  return err(
    `The field "userPrincipalName" names nobody of this tenant: ${userPrincipalName}. GET /sandbox/status lists everybody, e.g. ${example}.`,
  );
}
