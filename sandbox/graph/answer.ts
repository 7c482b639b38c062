import type { Result } from '#shared';

/** What the service says when it does not do what was asked; written out by `http/error-response.ts`. */
export type GraphFailure = {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly retryAfterSeconds?: number;
  /** With 401: what the next token has to have, as JSON (OpenID Connect's `claims`). */
  readonly claims?: string;
};

export type GraphSuccess =
  | {
      readonly kind: 'json';
      readonly body: Readonly<Record<string, unknown>>;
      /** 200 unless told. */
      readonly status?: 201;
      readonly headers?: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'jpeg'; readonly bytes: Uint8Array; readonly etag: string }
  | { readonly kind: 'empty'; readonly status: 200 | 204 };

export type GraphAnswer = Result<GraphSuccess, GraphFailure>;
