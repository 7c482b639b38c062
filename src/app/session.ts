import type { Failure } from '#advice';
import type { Auth, AuthError, SignedInAccount } from '#auth';
import type { Host } from '#hosts';
import type { Services } from '#services';
import { err, ok, type Result } from '#shared';

/** How far the page has come from opening to a signed-in person. */
export type SessionState =
  | { readonly status: 'starting' }
  | { readonly status: 'sign-in-needed'; readonly failure: AuthError }
  | { readonly status: 'signing-in' }
  | { readonly status: 'failed'; readonly failure: Failure }
  | { readonly status: 'ready'; readonly services: Services };

/** Starts what a session stands on; each part may fail and may be asked again. */
export type SessionParts = {
  readonly scopes: readonly string[];
  loadHost(): Promise<Result<Host, Failure>>;
  createAuth(host: Host): Promise<Result<Auth, Failure>>;
  createServices(options: {
    readonly account: SignedInAccount;
    readonly auth: Auth;
    readonly host: Host;
  }): Promise<Result<Services, Failure>>;
};

/** A page's session: one start, and again after a press. Listeners hear every change of `state()`. */
export type Session = {
  readonly state: () => SessionState;
  /** Absent until the host has answered. */
  readonly host: () => Host | undefined;
  readonly subscribe: (listener: () => void) => () => void;
  start(): Promise<void>;
  /** Follows a person's press, since it may open a window. */
  signIn(): Promise<void>;
};

const needsPress = new Set<Failure['kind']>([
  'auth/interaction-required',
  'auth/consent-required',
  'auth/cancelled',
  'auth/popup-blocked',
  'auth/account-unavailable',
  'auth/unavailable',
]);

const asksForPress = (failure: Failure): failure is AuthError => needsPress.has(failure.kind);

export function createSession(parts: SessionParts): Session {
  let state: SessionState = { status: 'starting' };
  let host: Host | undefined;
  let auth: Auth | undefined;
  const listeners = new Set<() => void>();

  const become = (next: SessionState) => {
    state = next;
    for (const listener of listeners) listener();
  };

  const reachAuth = async (): Promise<Result<{ auth: Auth; host: Host }, Failure>> => {
    if (host === undefined) {
      const loaded = await parts.loadHost();
      if (!loaded.ok) return loaded;
      host = loaded.value;
      host.notifyAppLoaded();
      become(state);
    }
    if (auth === undefined) {
      const created = await parts.createAuth(host);
      if (!created.ok) return created;
      auth = created.value;
    }
    return ok({ auth, host });
  };

  const reachServices = async (
    interaction: 'silent' | 'after-press',
  ): Promise<Result<Services, Failure>> => {
    const reached = await reachAuth();
    if (!reached.ok) return reached;
    const token = await reached.value.auth.acquireAccessToken({
      scopes: parts.scopes,
      interaction,
    });
    if (!token.ok) return err(token.error);
    return parts.createServices({ ...reached.value, account: token.value.account });
  };

  const run = async (interaction: 'silent' | 'after-press') => {
    become({ status: interaction === 'silent' ? 'starting' : 'signing-in' });
    const services = await reachServices(interaction);
    if (services.ok) {
      become({ status: 'ready', services: services.value });
      return;
    }
    const failure = services.error;
    become(
      asksForPress(failure) ? { status: 'sign-in-needed', failure } : { status: 'failed', failure },
    );
    if (!asksForPress(failure)) host?.notifyFailure(failure.kind);
  };

  return {
    state: () => state,
    host: () => host,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: () => run('silent'),
    signIn: () => run('after-press'),
  };
}
