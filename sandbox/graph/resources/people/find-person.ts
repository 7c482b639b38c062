import type { Person } from '../../../tenant/index.ts';
import type { GraphFailure } from '../../answer.ts';
import { badRequest, resourceNotFound } from '../../failures.ts';
import type { GraphExchange } from '../../types.ts';

/** `refused`: the address makes no sense with this token; `missing` is told only to who may look. */
export type PersonLookup =
  | { readonly status: 'found'; readonly person: Person }
  | { readonly status: 'missing'; readonly failure: GraphFailure }
  | { readonly status: 'refused'; readonly failure: GraphFailure };

/** Whom the path speaks of: `/users/{id or userPrincipalName}`, or else `/me`. */
export function findPerson({ caller, parameters, services }: GraphExchange): PersonLookup {
  const named = parameters.ids.get('user');
  if (named === undefined) return findSignedIn(caller);
  const person = services.tenant.findPerson(named);
  // A mail address that is no user principal name finds nobody. Source: Microsoft Q&A 2079017.
  return person === undefined
    ? { status: 'missing', failure: resourceNotFound(named) }
    : { status: 'found', person };
}

/** Whether the path speaks of the one who asks, however it names them. */
export const isSelf = ({ caller }: GraphExchange, person: Person): boolean =>
  caller.person?.objectId === person.objectId;

function findSignedIn({ permissionType, person, claims }: GraphExchange['caller']): PersonLookup {
  if (permissionType === 'application') {
    // The live service's own words; a token of an application has nobody who could be `me`.
    const failure = badRequest('/me request is only valid with delegated authentication flow.');
    return { status: 'refused', failure };
  }
  return person === undefined
    ? { status: 'refused', failure: resourceNotFound(claims.oid ?? '') }
    : { status: 'found', person };
}
