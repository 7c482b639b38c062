import { err, ok, type Result } from '#shared';

import type { GraphError, RequestDetails, WriteOptions } from '../types.ts';
import { attempt, isUnclear, mayPass } from './attempt.ts';
import { parseClaimsChallenge } from './claims-challenge.ts';
import type { Exchange, GraphRequest, TransportParts } from './request.ts';
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
 * each try, and again after failures that may pass. The last answer is a success here whatever its status;
 * failures are `graph/network`, `graph/timeout` and those of the token's source. A 401 is met once with a
 * new token.
 */
export const createSend =
  <TokenFailure>(parts: TransportParts<TokenFailure>): Send<TokenFailure> =>
  async (request, options) => {
    const { scopes } = request;
    const cancellable = options.signal === undefined ? {} : { signal: options.signal };
    const run = { parts, request, options };

    const first = await parts.acquireToken({ scopes, ...cancellable });
    if (!first.ok) return first;
    const sent = await sendWithToken(run, first.value.accessToken, 1);
    if (sent.outcome.status !== 'answered' || sent.outcome.answer.status !== 401) {
      return finish(sent);
    }

    const challenge = sent.outcome.answer.headers.get('www-authenticate');
    const claims = parseClaimsChallenge(challenge);
    const refused = claims === undefined ? {} : { claims };
    const second = await parts.acquireToken({ scopes, refused, ...cancellable });
    if (!second.ok) return second;
    return finish(await sendWithToken(run, second.value.accessToken, sent.triesMade));
  };

type Run<TokenFailure> = {
  readonly parts: TransportParts<TokenFailure>;
  readonly request: GraphRequest;
  readonly options: WriteOptions;
};

type LastTry = {
  readonly outcome: TryOutcome;
  readonly details: RequestDetails;
  readonly triesMade: number;
  readonly retryAfterMs?: number | undefined;
};

/** Tries until an answer is worth keeping. `firstTry` above 1 continues a count: a new token is no new patience. */
const sendWithToken = async <TokenFailure>(
  run: Run<TokenFailure>,
  accessToken: string,
  firstTry: number,
): Promise<LastTry> => {
  const { parts, request, options } = run;
  const { signal } = options;
  for (let triesMade = firstTry; ; triesMade += 1) {
    const { outcome, details } = await attempt(request, parts, { accessToken, signal });
    if (isUnclear(outcome)) options.onUnclearTry?.();
    if (!mayPass(outcome)) return { outcome, details, triesMade };

    const retryAfterMs = retryAfterOf(outcome, parts.clock.now());
    const decision = retryDelay({ triesMade, retryAfterMs, random01: parts.random() });
    if (decision.status === 'give-up') return { outcome, details, triesMade, retryAfterMs };
    await parts.clock.sleep(decision.durationMs, signal);
  }
};

const finish = <TokenFailure>({ outcome, details, retryAfterMs }: LastTry): Sent<TokenFailure> => {
  if (outcome.status === 'no-answer') return err({ kind: 'graph/network', details });
  if (outcome.status === 'timed-out') return err({ kind: 'graph/timeout', details });
  const patience = retryAfterMs === undefined ? {} : { retryAfterMs };
  return ok({ answer: outcome.answer, details, ...patience });
};

const retryAfterOf = (outcome: TryOutcome, nowMs: number): number | undefined =>
  outcome.status === 'answered'
    ? parseRetryAfter(outcome.answer.headers.get('retry-after'), nowMs)
    : undefined;
