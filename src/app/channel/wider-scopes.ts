import type { Auth } from '#auth';
import { requestedScopes } from '#graph';

const wider: ReadonlyMap<string, string> = new Map(
  ([requestedScopes.group, requestedScopes.team] as const).flatMap((scopes) =>
    scopes['read-photo'].map((read, index) => [read, scopes['replace-photo'][index] ?? read]),
  ),
);

/**
 * Who may change a photo may look at it: without consent for reading, a silent request is made again with the
 * permission to change, which the service takes as well.
 */
export const withWiderScopes = (auth: Auth): Auth => ({
  ...auth,
  acquireAccessToken: async (options) => {
    const token = await auth.acquireAccessToken(options);
    const isRefused = !token.ok && refusals.has(token.error.kind);
    const scopes = options.scopes.map((scope) => wider.get(scope) ?? scope);
    const isSame = scopes.every((scope, index) => scope === options.scopes[index]);
    if (!isRefused || isSame || options.interaction !== 'silent') return token;
    const second = await auth.acquireAccessToken({ ...options, scopes });
    return second.ok ? second : token;
  },
});

const refusals: ReadonlySet<string> = new Set([
  'auth/consent-required',
  'auth/interaction-required',
]);
