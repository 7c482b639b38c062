import { err, ok, type Result } from '#shared';

import { listOf, readFields, text, type FieldReaders } from '../../faults/index.ts';
import { parseScopes, type AccessTokenRequest } from '../../identity/index.ts';
import type { Tenant } from '../../tenant/index.ts';
import { failure } from '../http/respond.ts';
import type { ControlCall } from './control-services.ts';
import { findKnownPerson } from './known-person.ts';

type TokenFields = {
  readonly userPrincipalName: string;
  readonly scopes: readonly string[];
  readonly application: true;
  readonly roles: readonly string[];
};

const listOfTexts = listOf(text, 'a list of texts, e.g. ["User.ReadWrite"]');

const readers: FieldReaders<TokenFields> = {
  userPrincipalName: text,
  scopes: listOfTexts,
  application: (given) => (given === true ? ok(true) : err('true, or left out')),
  roles: listOfTexts,
};

/** A token for curl, without a sign-in: `{userPrincipalName, scopes}` or `{application: true, roles}`. */
export const issueToken: ControlCall = async ({ tenant, identity }, body) => {
  const asked = readTokenRequest(tenant, body);
  if (!asked.ok) return failure(400, 'badRequest', asked.error);
  const granted = 'application' in asked.value ? asked.value.roles : asked.value.scopes;
  return Response.json(
    {
      token_type: 'Bearer',
      access_token: await identity.issueAccessToken(asked.value),
      expires_in: 3600,
      scope: granted.join(' '),
    },
    { headers: { 'Cache-Control': 'no-store' } },
  );
};

function readTokenRequest(tenant: Tenant, body: unknown): Result<AccessTokenRequest, string> {
  const fields = readFields(body, readers);
  if (!fields.ok) return fields;
  return fields.value.application === true
    ? readApplicationRequest(fields.value)
    : readDelegatedRequest(tenant, fields.value);
}

function readApplicationRequest(given: Partial<TokenFields>): Result<AccessTokenRequest, string> {
  if (given.roles === undefined) return err('The field "roles" is missing.');
  if (given.userPrincipalName !== undefined || given.scopes !== undefined) {
    return err('An application acts for nobody: leave out "userPrincipalName" and "scopes".');
  }
  return ok({ application: true, roles: given.roles });
}

function readDelegatedRequest(
  tenant: Tenant,
  { userPrincipalName, scopes, roles }: Partial<TokenFields>,
): Result<AccessTokenRequest, string> {
  if (userPrincipalName === undefined) return err('The field "userPrincipalName" is missing.');
  if (scopes === undefined) return err('The field "scopes" is missing.');
  if (roles !== undefined) return err('The field "roles" goes with "application": true only.');
  const person = findKnownPerson(tenant, userPrincipalName);
  if (!person.ok) return person;
  const parsed = parseScopes(scopes.join(' '));
  if (!parsed.ok) return err(`The field "scopes" is wrong: ${parsed.error.message}`);
  return ok({ userPrincipalName: person.value.userPrincipalName, scopes });
}
