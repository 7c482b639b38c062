import { err, ok, type Result } from '#shared';

import { refusalError, saysNoPhoto, unexpectedAnswer } from '../answers/failure.ts';
import { parseServiceProblem } from '../answers/service-problem.ts';
import { ask, fromJson } from '../ask.ts';
import { readTimeoutMs } from '../limits.ts';
import { photoRequest } from '../photos/photo-request.ts';
import type { PhotoTarget } from '../targets.ts';
import { newDetails } from '../transport/attempt.ts';
import type { Exchange } from '../transport/request.ts';
import type { GraphTransport } from '../transport/transport.ts';
import type { CallOptions, GraphError } from '../types.ts';
import { decodeBase64, parseBatch, type BatchEntry } from './batch-answer.ts';

export type Thumbnail =
  { readonly status: 'present'; readonly bytes: Blob } | { readonly status: 'absent' };

/** `path` as for a request of its own; `undefined` where an id can be part of none. */
export type BatchItem = { readonly target: PhotoTarget; readonly path: string | undefined };

type Outcome<TokenFailure> = Result<Thumbnail, GraphError | TokenFailure>;

export type BatchAnswer<TokenFailure> =
  | { readonly status: 'settled'; readonly outcome: Outcome<TokenFailure> }
  | { readonly status: 'throttled'; readonly outcome: Outcome<TokenFailure> };

/** Up to 20 photos in one request; each answer stands for itself. */
export const readBatch = async <TokenFailure>(
  transport: GraphTransport<TokenFailure>,
  items: readonly BatchItem[],
  options: CallOptions,
): Promise<readonly BatchAnswer<TokenFailure>[]> => {
  const { send, parts } = transport;
  const requests = items.flatMap(({ target, path }, index) =>
    path === undefined ? [] : [batchRequest(target, path, String(index))],
  );
  const asked = await ask(
    send,
    {
      subject: 'directory',
      access: 'read',
      request: {
        method: 'POST',
        path: '/v1.0/$batch',
        lane: { mailbox: 'batch', target: 'batch' },
        scopes: scopesOf(items),
        timeoutMs: readTimeoutMs,
        content: { type: 'application/json', bytes: JSON.stringify({ requests }) },
      },
      parse: fromJson(parseBatch),
    },
    options,
  );
  return items.map(({ target, path }, index) => {
    const details = newDetails('GET', path ?? '/', parts);
    if (path === undefined) return settled(err({ kind: 'graph/id-invalid', details }));
    if (!asked.ok) return settled(asked);
    const entry = asked.value.find(({ id }) => id === String(index));
    if (entry === undefined) return settled(err({ kind: 'graph/unexpected-answer', details }));
    return answerFrom(entry, { target, exchange: exchangeOf(entry, details) });
  });
};

const batchRequest = (target: PhotoTarget, path: string, id: string) => {
  const { headers } = photoRequest(target, 'read-photo');
  // Addresses in a batch are relative to the version.
  return { id, method: 'GET', url: path.replace(/^\/v1\.0/, ''), headers };
};

const scopesOf = (items: readonly BatchItem[]): readonly string[] => [
  ...new Set(items.flatMap(({ target }) => photoRequest(target, 'read-photo').scopes)),
];

/** The entry as if it had come alone. */
const exchangeOf = (
  { status, headers, body }: BatchEntry,
  details: Exchange['details'],
): Exchange => ({
  answer: { status, headers, body: bodyOf(body) },
  details: { ...details, status },
});

const bodyOf = (body: unknown): Blob =>
  new Blob([typeof body === 'string' ? body : JSON.stringify(body ?? '')]);

/** Left to another try, alone: the batch came through, this one did not. */
const throttledStatuses: readonly number[] = [429, 503];

const answerFrom = (
  { status, body }: BatchEntry,
  { target, exchange }: { readonly target: PhotoTarget; readonly exchange: Exchange },
): BatchAnswer<never> => {
  if (status >= 200 && status < 300) {
    const bytes = typeof body === 'string' ? decodeBase64(body) : undefined;
    if (bytes === undefined || bytes.length === 0) return settled(err(unexpectedAnswer(exchange)));
    return settled(ok({ status: 'present', bytes: new Blob([bytes], { type: 'image/jpeg' }) }));
  }
  const problem = parseServiceProblem(JSON.stringify(body ?? ''));
  if (saysNoPhoto(exchange, problem)) return settled(ok({ status: 'absent' }));
  const topic = { subject: target.kind, access: 'read' } as const;
  const outcome = err(refusalError(exchange, problem, topic));
  return throttledStatuses.includes(status) ? { status: 'throttled', outcome } : settled(outcome);
};

const settled = <TokenFailure>(outcome: Outcome<TokenFailure>): BatchAnswer<TokenFailure> => ({
  status: 'settled',
  outcome,
});
