import type { Auth } from '#auth';
import type { GraphCloud } from '#graph';

/**
 * A permission without an address means the global cloud's Graph; every other cloud wants its own named.
 * Source: Microsoft Learn, graph/deployments.
 */
export function withScopesOf(auth: Auth, cloud: GraphCloud, graphRoot: string): Auth {
  if (cloud === 'global') return auth;
  return {
    ...auth,
    acquireAccessToken: (options) =>
      auth.acquireAccessToken({
        ...options,
        scopes: options.scopes.map((scope) => `${graphRoot}/${scope}`),
      }),
  };
}
