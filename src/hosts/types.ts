import type { Result } from '#shared';

/** `hosts/not-in-channel`: a channel's page was opened somewhere else. */
export type HostErrorKind = 'hosts/timeout' | 'hosts/failed' | 'hosts/not-in-channel';

export type HostError = { readonly kind: HostErrorKind; readonly code?: string };

export type HostTheme = 'default' | 'dark' | 'contrast';

/** What the host says of where the page stands. Nothing in it is proof of who is signed in. */
export type HostContext = {
  readonly hostName: 'Teams' | 'Outlook' | 'Office' | 'browser';
  readonly theme: HostTheme;
  /** BCP 47, e.g. `es-ES`. */
  readonly locale: string;
  readonly tenantId?: string;
  readonly userObjectId?: string;
};

/** The program that frames the page, or the plain browser. All adapters pass one conformance suite. */
export type Host = {
  readonly kind: 'teams' | 'browser';
  readonly context: HostContext;
  /** Calls back with the new theme until the returned function is called. */
  onThemeChange(listener: (theme: HostTheme) => void): () => void;
  /** The page has drawn itself; the host may take its own loading sign away. */
  notifyAppLoaded(): void;
  /** The page does its job. Called once; further calls do nothing. */
  notifySuccess(): void;
  /** The page cannot do its job; `message` is for the host's log, not for people. */
  notifyFailure(message: string): void;
};

export type LoadHostOptions = {
  /** Origins that may frame the page besides those that TeamsJS knows. Asked where a page is framed. */
  readonly extraHostOrigins: () => Promise<readonly string[]>;
};

export type LoadHost = (options: LoadHostOptions) => Promise<Result<Host, HostError>>;
