import { err, ok } from '#shared';

import type { OAuthFailure } from './oauth-failure.ts';
import type { Granted } from './types.ts';

/** Scopes about the sign-in itself; they belong to no resource. Source: Microsoft Learn, scopes-oidc, 2024-03-18. */
const openIdScopes = ['openid', 'profile', 'email', 'offline_access'] as const;

const defaultAudience = 'https://graph.microsoft.com';

/** Graph's roots by cloud. Source: Microsoft Learn, deployments (national cloud deployments), 2024-11-07. */
const graphAudiences: readonly string[] = [
  defaultAudience,
  'https://graph.microsoft.us',
  'https://dod-graph.microsoft.us',
  'https://microsoftgraph.chinacloudapi.cn',
];

export type RequestedScopes = {
  /** Exactly as the app wrote them, in its order. */
  readonly asked: readonly string[];
  /** The resource all permissions belong to. */
  readonly audience: string;
  /** Without the resource in front: what goes into the token's `scp`. */
  readonly permissions: readonly string[];
};

export const hasOpenIdScope = (
  scopes: RequestedScopes,
  scope: (typeof openIdScopes)[number],
): boolean => scopes.asked.includes(scope);

const isOpenIdScope = (scope: string): boolean =>
  openIdScopes.some((known) => known === scope.toLowerCase());

/** Reads a space separated list; a scope may carry its resource in front (`https://graph.microsoft.com/User.Read`). */
export function parseScopes(text: string): Granted<RequestedScopes> {
  const asked = text.split(' ').filter((scope) => scope !== '');
  const permissions = asked.filter((scope) => !isOpenIdScope(scope)).map(splitScope);
  const wrong = permissions.find((permission) => !/^[A-Za-z][\w.-]*$/.test(permission.name));
  if (asked.length === 0 || wrong !== undefined) return err(invalidScope(wrong?.written ?? text));
  const audiences = new Set(permissions.map((permission) => permission.audience));
  const unknown = [...audiences].find((audience) => !graphAudiences.includes(audience));
  if (unknown !== undefined) return err(unknownResource(unknown));
  if (audiences.size > 1) return err(severalResources(text));
  const [audience = defaultAudience] = audiences;
  return ok({ asked, audience, permissions: permissions.map((permission) => permission.name) });
}

/**
 * The same for somebody who signs in here: this identity is the worldwide cloud's, and the Entra of a cloud
 * knows no other cloud's Graph.
 * Source: Microsoft Learn, deployments (national cloud deployments), 2024-11-07.
 */
export function parseSignInScopes(text: string): Granted<RequestedScopes> {
  const scopes = parseScopes(text);
  if (!scopes.ok || scopes.value.audience === defaultAudience) return scopes;
  return err(unknownResource(scopes.value.audience));
}

function splitScope(written: string) {
  const slash = written.includes('://') ? written.lastIndexOf('/') : -1;
  const audience = slash < 0 ? defaultAudience : written.slice(0, slash);
  return { written, audience, name: written.slice(slash + 1) };
}

const invalidScope = (scope: string): OAuthFailure => ({
  error: 'invalid_scope',
  aadsts: 70011,
  message: `The provided value for the input parameter 'scope' is not valid. The scope ${scope} is not valid.`,
});

const unknownResource = (audience: string): OAuthFailure => ({
  error: 'invalid_resource',
  aadsts: 500011,
  message: `The resource principal named ${audience} was not found in the tenant.`,
});

const severalResources = (scope: string): OAuthFailure => ({
  error: 'invalid_request',
  aadsts: 700022,
  message: `The provided value for the input parameter scope '${scope}' is not valid because it contains more than one resource.`,
});
