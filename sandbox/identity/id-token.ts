import { accessTokenLifetimeS } from './access-tokens.ts';
import type { Issuing } from './access-tokens.ts';
import type { Person } from './types.ts';

/** Who signed in, for the app itself. Source: Microsoft Learn, id-token-claims-reference, 2024-04-24. */
export function signIdToken(
  issuing: Issuing,
  options: {
    readonly person: Person;
    readonly clientId: string;
    readonly issuer: string;
    readonly nonce?: string | undefined;
  },
): Promise<string> {
  const { person, clientId, issuer, nonce } = options;
  return issuing.keys.sign({
    aud: clientId,
    iss: issuer,
    iat: issuing.nowS,
    nbf: issuing.nowS,
    exp: issuing.nowS + accessTokenLifetimeS,
    name: person.displayName,
    oid: person.objectId,
    preferred_username: person.userPrincipalName,
    sub: person.objectId,
    tid: issuing.tenantId,
    ver: '2.0',
    ...(nonce === undefined ? {} : { nonce }),
  });
}
