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

/** One person in one tenant: the same person is somebody else as a guest of another tenant. */
export type AccountIdentity = {
  readonly tenantId: string;
  readonly objectId: string;
};

/** Who the token speaks for: read from the token's account, never from the host's word. */
export type SignedInAccount = AccountIdentity & {
  readonly userPrincipalName: string;
  /** Absent when the broker does not say; then ask Graph. */
  readonly displayName?: string;
  /**
   * Tenant that the account comes from: another than `tenantId` for guests. MSAL's or the host's word, which
   * no token confirms, so it serves to say a refusal in words and for nothing else.
   */
  readonly homeTenantId?: string;
};

export type AccessToken = {
  /** Held in memory only. */
  readonly accessToken: string;
  readonly account: SignedInAccount;
};

export type AcquireAccessTokenOptions = {
  readonly scopes: readonly string[];
  /** Whom the token must speak for; a token of anybody else counts as `auth/account-unavailable`. */
  readonly account?: AccountIdentity;
  /** `after-press` may open a popup or a broker's window and so must follow a person's press. */
  readonly interaction: 'silent' | 'after-press';
  /**
   * Set after a 401: the cached token is not used; `claims` is the challenge's, when there was one. What
   * could not be met silently is put to the person at their next press by itself.
   */
  readonly refused?: { readonly claims?: string };
  readonly signal?: AbortSignal;
};

/** Nested app authentication where the host bridges it, MSAL's popup everywhere else. */
export type SignInMethod = 'nested' | 'popup';

/** Signed-in people's tokens. */
export type Auth = {
  /** Changes at most once: a bridge that ceases to be available leaves the popup for the rest of the visit. */
  method(): SignInMethod;
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
  /**
   * Absolute https address of `auth-relay.html`, on the page's own origin. Given for a framed page, whose
   * popup could not answer it otherwise: browsers keep what the two share apart.
   */
  readonly relayUri?: string;
};
