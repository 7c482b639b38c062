import { createContext, useContext, useSyncExternalStore } from 'react';

import type { Host } from '#hosts';
import { invariant } from '#shared';

import type { RecalledPhoto, Session, SessionState } from './session.ts';

const SessionContext = createContext<Session | undefined>(undefined);

export const SessionProvider = SessionContext.Provider;

/** The page's session and its present state. */
export function useSession(): { readonly session: Session; readonly state: SessionState } {
  const session = useContext(SessionContext);
  invariant(session, 'surfaces are shown inside SessionProvider');
  const state = useSyncExternalStore(session.subscribe, session.state);
  return { session, state };
}

/** The host once it has answered. */
export function useHost(): Host | undefined {
  const { session } = useSession();
  return useSyncExternalStore(session.subscribe, session.host);
}

/** Where the organisation helps its people, once the configuration has been read. */
export function useSupportUrl(): string | undefined {
  const { session } = useSession();
  return useSyncExternalStore(session.subscribe, session.supportUrl);
}

/** The photo of the last visit, while the page is starting. */
export function useRecalledPhoto(): RecalledPhoto | undefined {
  const { session } = useSession();
  return useSyncExternalStore(session.subscribe, session.recalled);
}
