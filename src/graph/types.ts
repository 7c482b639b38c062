import type { Result } from '#shared';

/** Whose photo. Issue by issue more kinds join; each knows its own address in `addresses.ts`. */
export type PhotoTarget = { readonly kind: 'me' };

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
  | 'graph/target-not-found'
  | 'graph/no-mailbox'
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

/**
 * Gives the token for one request; `refused` is set after a 401, with the claims of the challenge if
 * there were any. Its failures are of the caller's own type and come back unchanged.
 */
export type AcquireToken<TokenFailure> = (options: {
  readonly scopes: readonly string[];
  readonly refused?: { readonly claims?: string };
  readonly signal?: AbortSignal;
}) => Promise<Result<{ readonly accessToken: string }, TokenFailure>>;

export type CallOptions = { readonly signal?: AbortSignal };

export type WriteOptions = CallOptions & {
  /**
   * Called after a try that may have changed the photo although no answer said so: the connection broke,
   * time ran out, or the service answered 5xx. A later try may still decide the outcome.
   */
  readonly onUnclearTry?: () => void;
};

/**
 * Microsoft Graph's photo service for one signed-in user. Every call resolves to a `Result`, or rejects
 * with `AbortError` when `signal` aborts. Absence of a photo is an outcome, never a failure.
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
    options?: WriteOptions,
  ): Promise<Result<void, GraphError | TokenFailure>>;
  /** `DELETE {T}/photo/$value`. Succeeds also when there was no photo. */
  removePhoto(
    target: PhotoTarget,
    options?: WriteOptions,
  ): Promise<Result<void, GraphError | TokenFailure>>;
};
