import type { Result } from '#shared';

import type { PhotoTarget } from './targets.ts';
import type { GraphVersion } from './addresses/target-path.ts';

/** What `GET {T}/photo` says. `id` is never parsed for a size (reference: Graph answers `default`, `240x240`, `648X648`, `1x1`). */
export type PhotoMetadata = {
  /** Quoted string as Graph gives it in `@odata.mediaEtag`. */
  readonly etag: string;
  readonly contentType: string;
  readonly widthPx: number;
  readonly heightPx: number;
};

export type PhotoMetadataOutcome =
  { readonly status: 'present'; readonly metadata: PhotoMetadata } | { readonly status: 'absent' };

export type ProfilePhoto =
  | { readonly status: 'present'; readonly metadata: PhotoMetadata; readonly bytes: Blob }
  | { readonly status: 'absent' };

export type SignedInUser = {
  readonly objectId: string;
  readonly userPrincipalName: string;
  readonly displayName: string;
};

/** What support needs to find a request in Microsoft's logs. Never a token, never picture data. */
export type RequestDetails = {
  readonly method: string;
  /** Path and query below the cloud's root, e.g. `/v1.0/me/photo/$value`. */
  readonly path: string;
  readonly status?: number;
  /** Graph's own error code, unwrapped. */
  readonly code?: string;
  readonly requestId?: string;
  readonly clientRequestId: string;
  /** ISO 8601, UTC. */
  readonly time: string;
};

export type GraphErrorKind =
  | 'graph/network'
  | 'graph/timeout'
  | 'graph/token-refused'
  | 'graph/permission-missing'
  | 'graph/forbidden'
  | 'graph/forbidden-by-policy'
  | 'graph/admin-role-required'
  | 'graph/owner-required'
  | 'graph/team-archived'
  | 'graph/group-synced'
  | 'graph/signed-in-user-required'
  | 'graph/personal-account'
  | 'graph/guest-account'
  | 'graph/target-not-found'
  | 'graph/contact-not-found'
  | 'graph/id-invalid'
  | 'graph/no-mailbox'
  | 'graph/mailbox-on-premises'
  | 'graph/mailbox-full'
  | 'graph/tenant-without-exchange'
  | 'graph/not-offered-by-service'
  | 'graph/changed-meanwhile'
  | 'graph/photo-rejected'
  | 'graph/photo-too-large'
  | 'graph/throttled'
  | 'graph/service-failed'
  | 'graph/service-unavailable'
  | 'graph/unexpected-answer';

export type GraphError = {
  readonly kind: GraphErrorKind;
  readonly details: RequestDetails;
  /** Only with `graph/throttled`, and only when the service said so in a header that could be read. */
  readonly retryAfterMs?: number;
};

/** What is known of the account beside its token; it makes refusals of personal and guest accounts plain. */
export type TokenAccount = {
  /** The tenant that the token is for. */
  readonly tenantId: string;
  /** Where the account comes from; differs from `tenantId` for guests. */
  readonly homeTenantId?: string;
};

/**
 * Gives the token for one request, delegated or of an application; `refused` is set after a 401, with the
 * claims of the challenge if there were any. Applications take no notice of `scopes`: their token holds all
 * that was consented. Its failures are of the caller's own type and come back unchanged.
 */
export type AcquireToken<TokenFailure> = (options: {
  readonly scopes: readonly string[];
  readonly refused?: { readonly claims?: string };
  readonly signal?: AbortSignal;
}) => Promise<
  Result<{ readonly accessToken: string; readonly account?: TokenAccount }, TokenFailure>
>;

export type CallOptions = {
  readonly signal?: AbortSignal;
  /**
   * What follows a 429: `retry` (the default) waits and tries again up to the limit; `return` ends the call
   * at once with `graph/throttled`, for queues that keep the pace themselves.
   */
  readonly throttled?: 'retry' | 'return';
  /** How long one try may take, where that is less than usual. */
  readonly tryTimeoutMs?: number;
};

export type WriteOptions = CallOptions & {
  /** Called before each try, when it is sent. Until then a cancelled call has surely changed nothing. */
  readonly onTry?: () => void;
  /**
   * Called after a try that may have changed the photo although no answer said so: the connection broke,
   * time ran out, or the service answered 5xx. A later try may still decide the outcome.
   */
  readonly onUnclearTry?: () => void;
};

export type ReplaceOptions = WriteOptions & {
  /** `beta` is a preview that may change and takes PUT only. Portrait uses `v1.0`. */
  readonly version?: GraphVersion;
  /**
   * Portrait uses PUT. PATCH does the same in v1.0, teams excepted; elsewhere it ends as
   * `graph/not-offered-by-service` before anything is sent. Source: Microsoft Learn, profilephoto-update, 2025-07-23.
   */
  readonly method?: 'PUT' | 'PATCH';
  /**
   * Makes the same picture in less than `maxBytes` (100,000). Asked once, when a larger photo of a person is
   * refused because of the missing mailbox, and its picture is sent instead. Inferred: people without a
   * mailbox were refused photos of more than about 100 kB (microsoft-graph-docs issue 8236, 2020).
   */
  readonly makeSmaller?: (maxBytes: number) => Promise<Blob>;
};

/**
 * Microsoft Graph's photo service. Every call resolves to a `Result`, or rejects with `AbortError` when
 * `signal` aborts. Absence of a photo is an outcome, never a failure. An id that can be part of no address
 * (empty, `.`, `..`, broken Unicode) is `graph/id-invalid`, without a request.
 */
export type GraphClient<TokenFailure> = {
  readSignedInUser(options?: CallOptions): Promise<Result<SignedInUser, GraphError | TokenFailure>>;
  readPhotoMetadata(
    target: PhotoTarget,
    options?: CallOptions,
  ): Promise<Result<PhotoMetadataOutcome, GraphError | TokenFailure>>;
  /** Metadata and bytes that belong together: read again when the ETag moved between the two. */
  readPhoto(
    target: PhotoTarget,
    options?: CallOptions,
  ): Promise<Result<ProfilePhoto, GraphError | TokenFailure>>;
  /** `PUT {T}/photo/$value`. `jpeg` holds 1 to `maxPhotoBytes` bytes; resolves on any 2xx. */
  replacePhoto(
    target: PhotoTarget,
    jpeg: Blob,
    options?: ReplaceOptions,
  ): Promise<Result<void, GraphError | TokenFailure>>;
  /**
   * `DELETE {T}/photo/$value` for people and groups; succeeds also when there was no photo. Teams and
   * contacts cannot be emptied: `graph/not-offered-by-service`, without a request. Source: Microsoft Learn,
   * profilephoto-delete.
   */
  removePhoto(
    target: PhotoTarget,
    options?: WriteOptions,
  ): Promise<Result<void, GraphError | TokenFailure>>;
};
