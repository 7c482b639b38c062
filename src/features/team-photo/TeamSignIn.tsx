import { useMemo, type ReactNode } from 'react';

import { ServicesProvider, useServices } from '#services';

import { teamReadScopes, teamWriteScopes } from './team-scopes.ts';
import type { TeamAccess } from './use-team-access.ts';

export type TeamSignInProps = { readonly access: TeamAccess; readonly children: ReactNode };

/** A press that signs in again asks for what the person can use: owners to change the photos, others to see them. */
export function TeamSignIn({ access, children }: TeamSignInProps) {
  const services = useServices();
  const isOwner = access.status === 'owner';
  const value = useMemo(
    () => ({
      ...services,
      signIn: (options: Parameters<typeof services.signIn>[0]) =>
        services.signIn({ scopes: isOwner ? teamWriteScopes : teamReadScopes, ...options }),
    }),
    [isOwner, services],
  );
  return <ServicesProvider value={value}>{children}</ServicesProvider>;
}
