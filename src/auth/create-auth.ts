import { err, type Result } from '#shared';

import type { CreateAuthSettings } from './settings.ts';
import type { Auth, AuthError } from './types.ts';

const loadMsal = () => import(/* webpackChunkName: "auth-msal" */ './msal.ts');

/**
 * Prepares sign-in; asks nobody anything. In a frame it must follow `loadHost`, since the bridge of
 * nested app authentication exists only after the host has answered. A host that has no bridge, refuses
 * it, or is silent for 3 s leaves MSAL's popup: `method()` says which it became.
 *
 * Fails with `auth/network` when the sign-in code cannot be downloaded and with `auth/failed` when MSAL
 * refuses the configuration. `acquireAccessToken` afterwards answers a silent request within 10 s and
 * rejects only with `AbortError`.
 *
 * Source: Microsoft Learn, "Enable SSO in an Office Add-in with nested app authentication";
 * @azure/msal-browser 5.29.0, createNestablePublicClientApplication.
 */
export async function createAuth(settings: CreateAuthSettings): Promise<Result<Auth, AuthError>> {
  let msal: Awaited<ReturnType<typeof loadMsal>>;
  try {
    msal = await loadMsal();
  } catch {
    return err({ kind: 'auth/network', code: 'chunk_load_failed' });
  }
  return msal.createMsalAuth(settings);
}
