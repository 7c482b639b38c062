import type { Result } from '#shared';

export type AuthErrorKind =
  | 'auth/interaction-required'
  | 'auth/consent-required'
  | 'auth/cancelled'
  | 'auth/popup-blocked'
  | 'auth/timeout'
  | 'auth/network'
  | 'auth/account-unavailable'
  | 'auth/unavailable'
  | 'auth/failed';

export type AuthError = {
  readonly kind: AuthErrorKind;
  /** MSAL's or the bridge's code, e.g. `consent_required`. Never a token or an account. */
  readonly code?: string;
  readonly correlationId?: string;
};

/** Who the token speaks for: read from the token's account, never from the host's word. */
export type SignedInAccount = {
  readonly tenantId: string;
  readonly objectId: string;
  readonly userPrincipalName: string;
  /** Absent when the broker does not say; then ask Graph. */
  readonly displayName?: string;
};

export type AccessToken = {
  /** Held in memory only. */
  readonly accessToken: string;
  readonly account: SignedInAccount;
};

export type AcquireAccessTokenOptions = {
  readonly scopes: readonly string[];
  /** `after-press` may open a popup or a broker's window and so must follow a person's press. */
  readonly interaction: 'silent' | 'after-press';
  /** Set after a 401: the cached token is not used; `claims` is the challenge's, when there was one. */
  readonly refused?: { readonly claims?: string };
  readonly signal?: AbortSignal;
};

/** One signed-in person's tokens, by nested app authentication where the host bridges it, else by MSAL's popup. */
export type Auth = {
  readonly method: 'nested' | 'popup';
  acquireAccessToken(options: AcquireAccessTokenOptions): Promise<Result<AccessToken, AuthError>>;
};

/** Where tokens come from; the sandbox's build replaces it as a whole. */
export type SignInEndpoints = {
  /** e.g. `https://login.microsoftonline.com/organizations`. */
  readonly authority: string;
  readonly knownAuthorities?: readonly string[];
  /** JSON of OpenID metadata, only where there is no discovery document (sandbox). */
  readonly authorityMetadata?: string;
};

export type CreateAuthOptions = {
  readonly clientId: string;
  readonly endpoints: SignInEndpoints;
  /** Absolute address of `auth-redirect.html`. */
  readonly redirectUri: string;
};
