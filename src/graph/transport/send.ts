import { abortError, err, ok, type Result } from '#shared';

import type { GraphError, RequestDetails, TokenAccount, WriteOptions } from '../types.ts';
import { attempt, isThrottled, isUnclear, mayPass, newDetails } from './attempt.ts';
import { parseClaimsChallenge } from './claims-challenge.ts';
import { createMailboxQueue, type MailboxQueue } from './mailbox-queue.ts';
import type { Exchange, GraphRequest, SendableRequest, TransportParts } from './request.ts';
import { parseRetryAfter } from './retry-after.ts';
import { retryDelay } from './retry-delay.ts';
import type { TryOutcome } from './try-once.ts';

type Sent<TokenFailure> = Result<Exchange, GraphError | TokenFailure>;

export type Send<TokenFailure> = (
  request: GraphRequest,
  options: WriteOptions,
) => Promise<Sent<TokenFailure>>;

/**
 * Makes the function that sends requests: with a token, a fresh `client-request-id` and a time limit on
 * each try, four at once per mailbox, and again after failures that may pass. The last answer is a success
 * here whatever its status; failures are `graph/network`, `graph/timeout`, `graph/id-invalid` and those of
 * the token's source. A 401 is met once with a new token.
 */
export const createSend = <TokenFailure>(
  parts: TransportParts<TokenFailure>,
): Send<TokenFailure> => {
  const queue = createMailboxQueue();
  return async (request, options) => {
    const { method, path, scopes } = request;
    if (path === undefined) {
      return err({ kind: 'graph/id-invalid', details: newDetails(method, '/', parts) });
    }
    const { signal } = options;
    const acquire = (refused?: { readonly claims?: string }) =>
      parts.acquireToken({ scopes, ...(refused && { refused }), ...(signal && { signal }) });
    const timeoutMs = Math.min(request.timeoutMs, options.tryTimeoutMs ?? Infinity);
    const run = { parts, queue, request: { ...request, path, timeoutMs }, options };

    const first = await acquire();
    if (!first.ok) return first;
    const sent = await sendWithToken(run, first.value, 1);
    if (sent.outcome.status !== 'answered' || sent.outcome.answer.status !== 401) {
      return finish(sent);
    }

    const challenge = sent.outcome.answer.headers.get('www-authenticate');
    const claims = parseClaimsChallenge(challenge);
    const second = await acquire(claims === undefined ? {} : { claims });
    if (!second.ok) return second;
    return finish(await sendWithToken(run, second.value, sent.triesMade));
  };
};

type Token = { readonly accessToken: string; readonly account?: TokenAccount };

type Run<TokenFailure> = {
  readonly parts: TransportParts<TokenFailure>;
  readonly queue: MailboxQueue;
  readonly request: SendableRequest;
  readonly options: WriteOptions;
};

type LastTry = {
  readonly outcome: TryOutcome;
  readonly details: RequestDetails;
  readonly triesMade: number;
  readonly account?: TokenAccount | undefined;
  readonly retryAfterMs?: number | undefined;
};

/** Tries until an answer is worth keeping. `firstTry` above 1 continues a count: a new token is no new patience. */
const sendWithToken = async <TokenFailure>(
  run: Run<TokenFailure>,
  { accessToken, account }: Token,
  firstTry: number,
): Promise<LastTry> => {
  const { parts, queue, request, options } = run;
  const { signal } = options;
  for (let triesMade = firstTry; ; triesMade += 1) {
    const tried = await queue.run(
      request.lane,
      () => {
        if (signal?.aborted) throw abortError();
        options.onTry?.();
        return attempt(request, parts, { accessToken, signal });
      },
      signal,
    );
    const { outcome } = tried;
    if (isUnclear(outcome)) options.onUnclearTry?.();
    const retryAfterMs = retryAfterOf(outcome, parts.clock.now());
    const last = { ...tried, triesMade, account, retryAfterMs };
    if (!isWorthRepeating(run, outcome)) return last;

    const decision = retryDelay({ triesMade, retryAfterMs, random01: parts.random() });
    if (decision.status === 'give-up') return last;
    await parts.clock.sleep(decision.durationMs, signal);
  }
};

const isWorthRepeating = (
  { request, options }: Pick<Run<unknown>, 'request' | 'options'>,
  outcome: TryOutcome,
): boolean => {
  if (isThrottled(outcome)) return options.throttled !== 'return';
  return request.effect !== 'once' && mayPass(outcome);
};

const finish = <TokenFailure>({
  outcome,
  details,
  account,
  retryAfterMs,
}: LastTry): Sent<TokenFailure> => {
  if (outcome.status === 'no-answer') return err({ kind: 'graph/network', details });
  if (outcome.status === 'timed-out') return err({ kind: 'graph/timeout', details });
  return ok({ answer: outcome.answer, details, account, retryAfterMs });
};

const retryAfterOf = (outcome: TryOutcome, nowMs: number): number | undefined =>
  outcome.status === 'answered' && mayPass(outcome)
    ? parseRetryAfter(outcome.answer.headers.get('retry-after'), nowMs)
    : undefined;
