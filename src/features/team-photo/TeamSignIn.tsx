import { useEffect, useMemo, useRef, type ReactNode } from 'react';

import { ServicesProvider, useServices } from '#services';

import { teamReadScopes, teamWriteScopes } from './team-scopes.ts';
import type { TeamAccess } from './use-team-access.ts';

export type TeamSignInProps = { readonly access: TeamAccess; readonly children: ReactNode };

/**
 * A press that signs in again asks for what the person can use: owners to change the photos, others to see them. The
 * services stay the same object when `access` changes: photos are read anew for other services.
 */
export function TeamSignIn({ access, children }: TeamSignInProps) {
  const services = useServices();
  const scopes = access.status === 'owner' ? teamWriteScopes : teamReadScopes;
  const latestScopes = useRef(scopes);
  useEffect(() => {
    latestScopes.current = scopes;
  }, [scopes]);
  const value = useMemo(
    () => ({
      ...services,
      signIn: (options: Parameters<typeof services.signIn>[0]) =>
        services.signIn({ scopes: latestScopes.current, ...options }),
    }),
    [services],
  );
  return <ServicesProvider value={value}>{children}</ServicesProvider>;
}
