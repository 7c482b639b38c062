import type { Failure } from '#advice';
import type { Auth, AuthError, SignedInAccount } from '#auth';
import type { Host } from '#hosts';
import type { HistoryOwner, ShownPhotoCopy } from '#history';
import type { Services } from '#services';
import { err, ok, withinTimeLimit, type Clock, type Result } from '#shared';

/** How far the page has come from opening to a signed-in person. */
export type SessionState =
  | { readonly status: 'starting' }
  | { readonly status: 'sign-in-needed'; readonly failure: AuthError }
  | { readonly status: 'signing-in' }
  | { readonly status: 'failed'; readonly failure: Failure }
  | { readonly status: 'ready'; readonly services: Services };

/** The photo shown at the last visit, of the person whom the host names; the token has yet to agree. */
export type RecalledPhoto = { readonly owner: HistoryOwner; readonly shown: ShownPhotoCopy };

/** Starts what a session stands on; each part may fail and may be asked again. */
export type SessionParts = {
  readonly clock: Clock;
  readonly scopes: readonly string[];
  /** Where it is not, the session rests once the host has answered. */
  readonly needsSignIn?: (host: Host) => boolean;
  loadHost(): Promise<Result<Host, Failure>>;
  /** What is left to a page whose host does not answer. */
  loadPlainBrowser(): Promise<Result<Host, Failure>>;
  createAuth(host: Host): Promise<Result<Auth, Failure>>;
  createServices(options: {
    readonly account: SignedInAccount;
    readonly auth: Auth;
    readonly host: Host;
    readonly recalled: RecalledPhoto | undefined;
  }): Promise<Result<Services, Failure>>;
  /** Where the organisation helps its people, where the configuration says so. Never rejects. */
  readSupportUrl(): Promise<string | undefined>;
  /** Resolves when the photo, if there is one, stands on the page. */
  recallPhoto(host: Host): Promise<RecalledPhoto | undefined>;
};

/** A page's session: one start, and again after a press. Listeners hear every change of `state()`. */
export type Session = {
  readonly state: () => SessionState;
  /** Absent until the host has answered. */
  readonly host: () => Host | undefined;
  /** Only until the session is ready. */
  readonly recalled: () => RecalledPhoto | undefined;
  /** Absent until the configuration has been read, and where it names none. */
  readonly supportUrl: () => string | undefined;
  readonly subscribe: (listener: () => void) => () => void;
  start(): Promise<void>;
  /** Goes on without the host, as in a browser. Follows a person's press, after a start that failed. */
  startWithoutHost(): Promise<void>;
  /** Follows a person's press, since it may open a window. */
  signIn(): Promise<void>;
};

const needsPress = new Set<Failure['kind']>([
  'auth/interaction-required',
  'auth/consent-required',
  'auth/cancelled',
  'auth/popup-blocked',
  'auth/timeout',
  'auth/account-unavailable',
  'auth/unavailable',
]);

const asksForPress = (failure: Failure): failure is AuthError => needsPress.has(failure.kind);

/**
 * Sign-in is work for the same thread that draws the photo of the last visit, and can wait for it that long. A slow
 * device shows the photo when Graph has given it.
 */
const recallPatienceMs = 150;

/** What a session has reached so far; a later try goes on from there. */
type Reached = {
  host: Host | undefined;
  auth: Auth | undefined;
  recalled: RecalledPhoto | undefined;
};

type Interaction = 'silent' | 'after-press';

type Way = {
  readonly interaction: Interaction;
  readonly host: 'around' | 'plain-browser';
  readonly onReached: () => void;
};

/** Goes on from `reached` to a signed-in person; `onReached` hears of host and recalled photo on the way. */
async function reachServices(
  parts: SessionParts,
  reached: Reached,
  way: Way,
): Promise<Result<Services | 'not-needed', Failure>> {
  const host = await reachHost(parts, reached, way);
  if (!host.ok) return host;
  if (parts.needsSignIn?.(host.value) === false) return ok('not-needed');
  const auth = reached.auth ? ok(reached.auth) : await parts.createAuth(host.value);
  if (!auth.ok) return auth;
  reached.auth = auth.value;
  const token = await auth.value.acquireAccessToken({
    scopes: parts.scopes,
    interaction: way.interaction,
  });
  if (!token.ok) return err(token.error);
  return parts.createServices({
    account: token.value.account,
    auth: auth.value,
    host: host.value,
    recalled: reached.recalled,
  });
}

async function reachHost(
  parts: SessionParts,
  reached: Reached,
  { host: wanted, onReached }: Way,
): Promise<Result<Host, Failure>> {
  if (reached.host !== undefined) return ok(reached.host);
  const loaded = wanted === 'around' ? await parts.loadHost() : await parts.loadPlainBrowser();
  if (!loaded.ok) return loaded;
  const host = loaded.value;
  reached.host = host;
  host.notifyAppLoaded();
  onReached();
  const recalling = parts.recallPhoto(host).then((recalled) => {
    reached.recalled = recalled;
    onReached();
  });
  await withinTimeLimit(recalling, recallPatienceMs, parts.clock);
  return ok(host);
}

export function createSession(parts: SessionParts): Session {
  const reached: Reached = { host: undefined, auth: undefined, recalled: undefined };
  let state: SessionState = { status: 'starting' };
  let supportUrl: string | undefined;
  const listeners = new Set<() => void>();

  const tell = () => {
    for (const listener of listeners) listener();
  };
  const become = (next: SessionState) => {
    state = next;
    tell();
  };

  const readSupportUrl = async () => {
    const read = await parts.readSupportUrl();
    if (read === supportUrl) return;
    supportUrl = read;
    tell();
  };

  const run = async (interaction: Interaction, host: Way['host'] = 'around') => {
    void readSupportUrl();
    become({ status: interaction === 'silent' ? 'starting' : 'signing-in' });
    const services = await reachServices(parts, reached, {
      ...{ interaction, host },
      onReached: tell,
    });
    if (services.ok) {
      if (services.value !== 'not-needed') become({ status: 'ready', services: services.value });
      return;
    }
    const failure = services.error;
    become(
      asksForPress(failure) ? { status: 'sign-in-needed', failure } : { status: 'failed', failure },
    );
    if (!asksForPress(failure)) reached.host?.notifyFailure(failure.kind);
  };

  return {
    state: () => state,
    host: () => reached.host,
    recalled: () => reached.recalled,
    supportUrl: () => supportUrl,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: () => run('silent'),
    startWithoutHost: () => run('silent', 'plain-browser'),
    signIn: () => run('after-press'),
  };
}
