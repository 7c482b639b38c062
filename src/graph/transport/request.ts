import type { Clock } from '#shared';

import type { AcquireToken, RequestDetails, TokenAccount } from '../types.ts';
import type { Lane } from './mailbox-queue.ts';

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

/** One call of the service. */
export type GraphRequest = {
  readonly method: 'GET' | 'PUT' | 'PATCH' | 'POST' | 'DELETE';
  /** Path and query below the root, beginning with a slash; `undefined` where an id could be part of none. */
  readonly path: string | undefined;
  readonly lane: Lane;
  readonly scopes: readonly string[];
  readonly timeoutMs: number;
  readonly content?: { readonly type: string; readonly bytes: Blob | string };
  readonly headers?: Readonly<Record<string, string>>;
  /** `no-store` where a browser's cached answer would be a lie. */
  readonly cache?: 'no-store';
  /** `once` for what would be done twice if it were sent twice: then only a 429 is followed by another try. */
  readonly effect?: 'once';
};

/** A request whose path stands. */
export type SendableRequest = GraphRequest & { readonly path: string };

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
  readonly account?: TokenAccount | undefined;
  /** How long the service asks to be left alone; only with answers that are worth repeating. */
  readonly retryAfterMs?: number | undefined;
};
