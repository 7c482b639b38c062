import { invariant } from '#shared';

import type { RequestDetails } from '../types.ts';
import type { SendableRequest, TransportParts } from './request.ts';
import { tryOnce, type TryOutcome } from './try-once.ts';

type AttemptOptions = { readonly accessToken: string; readonly signal?: AbortSignal | undefined };

export type Attempt = { readonly outcome: TryOutcome; readonly details: RequestDetails };

/** One try under an id of its own, to the root's origin and nowhere else. */
export const attempt = async <TokenFailure>(
  request: SendableRequest,
  parts: TransportParts<TokenFailure>,
  { accessToken, signal }: AttemptOptions,
): Promise<Attempt> => {
  const { graphRoot, fetch, clock } = parts;
  const { path, timeoutMs } = request;
  invariant(path.startsWith('/'), 'a path below the root begins with a slash');
  const details = newDetails(request.method, path, parts);
  const { clientRequestId } = details;
  const init = requestInit(request, { accessToken, clientRequestId });
  const url = `${new URL(graphRoot).origin}${path}`;
  const outcome = await tryOnce(url, init, { fetch, clock, timeoutMs, signal });

  if (outcome.status !== 'answered') return { outcome, details };
  const { status, headers } = outcome.answer;
  const requestId = headers.get('request-id');
  return {
    outcome,
    details: { ...details, status, ...(requestId !== null && { requestId }) },
  };
};

/** What support is told of a request, sent or refused unsent. */
export const newDetails = (
  method: string,
  path: string,
  { clock, newRequestId }: Pick<TransportParts<unknown>, 'clock' | 'newRequestId'>,
): RequestDetails => ({
  method,
  path,
  clientRequestId: newRequestId(),
  time: new Date(clock.now()).toISOString(),
});

const requestInit = (
  { method, content, headers, cache }: SendableRequest,
  ids: { readonly accessToken: string; readonly clientRequestId: string },
): RequestInit => ({
  method,
  headers: {
    ...headers,
    authorization: `Bearer ${ids.accessToken}`,
    'client-request-id': ids.clientRequestId,
    ...(content && { 'content-type': content.type }),
  },
  body: content?.bytes ?? null,
  cache: cache ?? 'default',
  // A redirect would carry the token and the picture to an address nobody chose.
  redirect: 'error',
  credentials: 'omit',
});

/** Nobody can say whether the service has acted. */
export const isUnclear = (outcome: TryOutcome): boolean =>
  outcome.status !== 'answered' || outcome.answer.status >= 500;

// 500 is not among them: the photo service uses it for pictures it cannot read.
const passingStatuses: readonly number[] = [429, 502, 503, 504];

/** Trying again makes sense. */
export const mayPass = (outcome: TryOutcome): boolean =>
  outcome.status !== 'answered' || passingStatuses.includes(outcome.answer.status);

/** The service did not act, since it was asked too much. */
export const isThrottled = (outcome: TryOutcome): boolean =>
  outcome.status === 'answered' && outcome.answer.status === 429;
