import type { Clock } from '#shared';

import type { AcquireToken, RequestDetails } from '../types.ts';

/** The platform's `fetch`, as far as it is used here. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** What requests are made with. Everything that differs between a browser, Node and a test. */
export type TransportParts<TokenFailure> = {
  /** Origin of the cloud's Graph; no request goes anywhere else. */
  readonly graphRoot: string;
  readonly fetch: Fetch;
  readonly clock: Clock;
  /** A number from 0 up to, but not including, 1. */
  readonly random: () => number;
  readonly acquireToken: AcquireToken<TokenFailure>;
  /** A fresh GUID for `client-request-id`. */
  readonly newRequestId: () => string;
};

/** One call of the service. All of these methods are idempotent, so each may be repeated. */
export type GraphRequest = {
  readonly method: 'GET' | 'PUT' | 'DELETE';
  /** Path and query below the root, beginning with a slash. */
  readonly path: string;
  readonly scopes: readonly string[];
  readonly timeoutMs: number;
  readonly content?: { readonly type: string; readonly bytes: Blob };
  /** `no-store` where a browser's cached answer would be a lie. */
  readonly cache?: 'no-store';
};

/** An answer read to its end. */
export type Answer = {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Blob;
};

/** The last try of a request and what support needs to find it. */
export type Exchange = {
  readonly answer: Answer;
  readonly details: RequestDetails;
  /** How long the service asks to be left alone; only with answers that are worth repeating. */
  readonly retryAfterMs?: number;
};
