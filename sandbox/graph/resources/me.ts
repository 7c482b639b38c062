import { err, ok, type Result } from '#shared';
import { hasPermission } from '../access/has-permission.ts';
import { readSignedInUserPermissions } from '../access/permission-table.ts';
import { requireSignedInPerson } from '../access/require-signed-in-person.ts';
import { insufficientPrivileges } from '../failures.ts';
import { selectProperties } from '../http/select-properties.ts';
import type { GraphAnswer, GraphFailure } from '../answer.ts';
import type { GraphExchange } from '../types.ts';
import type { PhotoTarget } from './photo-target.ts';

/** `GET /me`. Source: Microsoft Learn, user-get (2024-12-23). */
export function readSignedInUser({ url, version, caller }: GraphExchange): Promise<GraphAnswer> {
  return Promise.resolve(answer());

  function answer(): GraphAnswer {
    const signedIn = requireSignedInPerson(caller);
    if (!signedIn.ok) return signedIn;
    if (!hasPermission(caller, readSignedInUserPermissions)) return err(insufficientPrivileges);
    const person = signedIn.value;
    const select = url.searchParams.get('$select');
    const user = {
      '@odata.context': `${url.origin}/${version}/$metadata#users${select === null ? '' : `(${select})`}/$entity`,
      id: person.objectId,
      displayName: person.displayName,
      givenName: person.givenName,
      surname: person.surname,
      userPrincipalName: person.userPrincipalName,
      mail: person.mail ?? null,
      jobTitle: person.jobTitle,
    };
    const selected = selectProperties(user, url);
    return selected.ok ? ok({ kind: 'json', body: selected.value }) : selected;
  }
}

export function resolveMyPhoto({ caller }: GraphExchange): Result<PhotoTarget, GraphFailure> {
  const signedIn = requireSignedInPerson(caller);
  if (!signedIn.ok) return signedIn;
  const person = signedIn.value;
  return ok({
    kind: 'me',
    key: `user:${person.objectId}`,
    mailboxId: person.objectId,
    contextPath: `users('${person.objectId}')`,
    person,
  });
}
