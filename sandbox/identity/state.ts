import type { Clock } from '#shared';

import type { AuthorizationRequest } from './authorization-request.ts';
import { createConsents, type Consents } from './consents.ts';
import { createExpiringStore, type ExpiringStore } from './expiring-store.ts';
import type { RequestedScopes } from './scopes.ts';
import type { Directory, InteractionMode, Person } from './types.ts';

const minutes = 60_000;

/** A page waits for a person's answer. `person` is absent until somebody was picked. */
export type PendingAuthorization = {
  readonly request: AuthorizationRequest;
  readonly person?: Person;
};

export type AuthorizationCode = {
  readonly request: AuthorizationRequest;
  readonly person: Person;
};

export type RefreshToken = {
  readonly person: Person;
  readonly clientId: string;
  readonly scopes: RequestedScopes;
};

/** Everything the identity remembers; `reset` forgets it all. */
export type IdentityState = {
  readonly consents: Consents;
  readonly pending: ExpiringStore<PendingAuthorization>;
  readonly codes: ExpiringStore<AuthorizationCode>;
  readonly refreshTokens: ExpiringStore<RefreshToken>;
  /** Who is signed in, by the browser's cookie. */
  readonly sessions: ExpiringStore<Person>;
  /** Whom the shells play, and who comes first when somebody signs in. */
  currentPerson: Person;
  interaction: InteractionMode;
};

export function createIdentityState(tenant: Directory, clock: Clock): IdentityState {
  return {
    consents: createConsents(),
    pending: createExpiringStore({ clock, lifetimeMs: 60 * minutes }),
    // "about 10 minutes". Source: Microsoft Learn, v2-oauth2-auth-code-flow, 2024-07-08.
    codes: createExpiringStore({ clock, lifetimeMs: 10 * minutes }),
    // A page's refresh token lives 24 hours. Source: Microsoft Learn, refresh-tokens, 2024-05-30.
    refreshTokens: createExpiringStore({ clock, lifetimeMs: 24 * 60 * minutes }),
    sessions: createExpiringStore({ clock, lifetimeMs: 24 * 60 * minutes }),
    currentPerson: tenant.defaultPerson,
    interaction: 'satisfied',
  };
}

export function resetIdentityState(state: IdentityState, tenant: Directory): void {
  state.consents.setMode('granted');
  state.pending.clear();
  state.codes.clear();
  state.refreshTokens.clear();
  state.sessions.clear();
  state.currentPerson = tenant.defaultPerson;
  state.interaction = 'satisfied';
}
