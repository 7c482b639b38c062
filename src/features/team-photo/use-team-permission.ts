import { useCallback, useState } from 'react';

import type { AuthError } from '#auth';
import { useServices } from '#services';
import { isAbortError } from '#shared';

import { teamWriteScopes } from './team-scopes.ts';

export type PermissionState =
  | { readonly status: 'idle' | 'asking' }
  | { readonly status: 'refused'; readonly failure: AuthError };

/**
 * Gets the permission to write both photos while a press of the person's is at hand; afterwards tokens come without
 * asking. Resolves to whether it is there.
 */
export function useTeamPermission() {
  const { signIn } = useServices();
  const [state, setState] = useState<PermissionState>({ status: 'idle' });
  const ask = useCallback(async (): Promise<boolean> => {
    setState({ status: 'asking' });
    try {
      const signedIn = await signIn({ scopes: teamWriteScopes });
      setState(signedIn.ok ? { status: 'idle' } : { status: 'refused', failure: signedIn.error });
      return signedIn.ok;
    } catch (reason) {
      if (!isAbortError(reason)) throw reason;
      return false;
    }
  }, [signIn]);
  const forget = useCallback(() => setState({ status: 'idle' }), []);
  return { state, ask, forget };
}
