import type { Result } from '#shared';

/** What the service says when it does not do what was asked; written out by `http/error-response.ts`. */
export type GraphFailure = {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly retryAfterSeconds?: number;
};

export type GraphSuccess =
  | { readonly kind: 'json'; readonly body: Readonly<Record<string, unknown>> }
  | { readonly kind: 'jpeg'; readonly bytes: Uint8Array; readonly etag: string }
  | { readonly kind: 'empty' };

export type GraphAnswer = Result<GraphSuccess, GraphFailure>;
