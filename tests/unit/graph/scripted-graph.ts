import {
  createGraphTransport,
  createPhotoClient,
  type AcquireToken,
  type Fetch,
  type GraphClient,
  type GraphTransport,
} from '#graph';
import { abortError, ok } from '#shared';

import { createVirtualClock, type VirtualClock } from '../../support/virtual-clock.ts';

export type Step =
  | { readonly answer: () => Response }
  /** The connection breaks. */
  | 'cut'
  /** Nothing ever comes back. */
  | 'silence';

export type SeenRequest = {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly init: RequestInit;
};

export type TokenRequest = Parameters<AcquireToken<TokenFailure>>[0];

export type TokenFailure = { readonly kind: 'auth/cancelled' };

export type ScriptedGraph = {
  readonly client: GraphClient<TokenFailure>;
  /** For the other clients. */
  readonly transport: GraphTransport<TokenFailure>;
  readonly clock: VirtualClock;
  readonly requests: readonly SeenRequest[];
  readonly tokenRequests: readonly TokenRequest[];
};

export type ScriptOptions = {
  readonly graphRoot?: string;
  readonly random?: () => number;
  readonly acquireToken?: AcquireToken<TokenFailure>;
};

/** A client whose service answers by `script`: step by step, or by a function of the request. */
export function scriptGraph(
  script: readonly Step[] | ((request: SeenRequest, index: number) => Step),
  options: ScriptOptions = {},
): ScriptedGraph {
  const clock = createVirtualClock();
  const requests: SeenRequest[] = [];
  const tokenRequests: TokenRequest[] = [];
  const stepFor = (request: SeenRequest): Step => {
    const index = requests.length - 1;
    const step = typeof script === 'function' ? script(request, index) : script[index];
    if (step === undefined) throw new Error(`Request ${index + 1} is more than the script has.`);
    return step;
  };
  const fetch: Fetch = (url, init) => {
    const request = { method: init.method ?? 'GET', url, headers: new Headers(init.headers), init };
    requests.push(request);
    return play(stepFor(request), init.signal ?? undefined);
  };
  const acquireToken: AcquireToken<TokenFailure> = (request) => {
    tokenRequests.push(request);
    return (
      options.acquireToken?.(request) ??
      Promise.resolve(ok({ accessToken: `token-${tokenRequests.length}` }))
    );
  };
  const transport = createGraphTransport({
    graphRoot: options.graphRoot ?? 'https://graph.example',
    fetch,
    clock,
    random: options.random ?? (() => 0.5),
    acquireToken,
    newRequestId: () => `request-${requests.length + 1}`,
  });
  return { client: createPhotoClient(transport), transport, clock, requests, tokenRequests };
}

const play = (step: Step, signal: AbortSignal | undefined): Promise<Response> => {
  if (signal?.aborted) return Promise.reject(abortError());
  if (step === 'cut') return Promise.reject(new TypeError('Failed to fetch'));
  if (step !== 'silence') return Promise.resolve(step.answer());
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => {
      reject(abortError());
    });
  });
};

export const json = (
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): Step => ({
  answer: () => Response.json(body, { status, headers }),
});

export const refusal = (
  status: number,
  code: string,
  options: { readonly message?: string; readonly headers?: Record<string, string> } = {},
): Step =>
  json(
    status,
    { error: { code, message: options.message ?? '', innerError: { 'request-id': 'from-body' } } },
    options.headers,
  );

export const empty = (status: number, headers: Record<string, string> = {}): Step => ({
  answer: () => new Response(null, { status, headers }),
});

export const picture = (bytes: string, headers: Record<string, string> = {}): Step => ({
  answer: () =>
    new Response(bytes, { status: 200, headers: { 'content-type': 'image/jpeg', ...headers } }),
});

export const metadata = (etag: string, edgePx = 648): Step =>
  json(200, {
    '@odata.mediaContentType': 'image/jpeg',
    '@odata.mediaEtag': etag,
    id: `${edgePx}x${edgePx}`,
    width: edgePx,
    height: edgePx,
  });

export const imageNotFound: Step = refusal(404, 'ImageNotFound', {
  message:
    "Exception of type 'Microsoft.Fast.Profile.Core.Exception.ImageNotFoundException' was thrown.",
});

export const me = { kind: 'me' } as const;

export const jpegOf = (content: string): Blob => new Blob([content], { type: 'image/jpeg' });
