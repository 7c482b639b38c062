import { err, ok, withinTimeLimit } from '#shared';
import type { Clock, Result, TimeLimited } from '#shared';

import type { WorkerReply, WorkerRequest } from '../shared/messages.ts';
import type { ImagingError } from '../types.ts';

import { parseReply } from './parse-reply.ts';
import { createSerialQueue } from './serial-queue.ts';
import { startWorkerSession } from './worker-session.ts';
import type { CreateWorker, OnPreview, WorkerAnswer, WorkerSession } from './worker-session.ts';

/** Decoding 48 million pixels takes well under a second; what takes this long does not end. */
const callLimitMs = 10_000;
/** A resting worker keeps its memory; it starts again in some milliseconds. */
const idleLimitMs = 10_000;

export type WorkerCall<Value> = {
  readonly request: WorkerRequest;
  /** The value in the reply that belongs to the request. */
  readonly pick: (reply: WorkerReply) => Value | undefined;
  readonly signal: AbortSignal | undefined;
  readonly onPreview?: OnPreview | undefined;
};

/** The one worker behind one queue: started when needed, ended when it rests, hangs, breaks or is no longer wanted. */
export type WorkerCaller = {
  call<Value>(call: WorkerCall<Value>): Promise<Result<Value, ImagingError>>;
  close(): void;
};

export type WorkerCallerOptions = { readonly createWorker: CreateWorker; readonly clock: Clock };

export function createWorkerCaller({ createWorker, clock }: WorkerCallerOptions): WorkerCaller {
  const queue = createSerialQueue();
  let session: WorkerSession | undefined;
  let rest = new AbortController();

  const endSession = (): void => {
    rest.abort();
    session?.end();
    session = undefined;
  };

  const restUntilNeeded = (): void => {
    rest = new AbortController();
    clock.sleep(idleLimitMs, rest.signal).then(endSession, () => undefined);
  };

  const wake = (): WorkerSession | undefined => {
    rest.abort();
    try {
      session ??= startWorkerSession(createWorker);
    } catch {
      // A content security policy may refuse the worker's script on the spot.
    }
    return session;
  };

  const ask = async (
    request: WorkerRequest,
    onPreview: OnPreview | undefined,
  ): Promise<Outcome> => {
    const awake = wake();
    if (!awake) return { error: { kind: 'imaging/crashed' } };
    return outcomeOf(await withinTimeLimit(awake.ask(request, onPreview), callLimitMs, clock));
  };

  const run = async <Value>(call: WorkerCall<Value>): Promise<Result<Value, ImagingError>> => {
    call.signal?.addEventListener('abort', endSession);
    try {
      const outcome = await ask(call.request, call.onPreview);
      if ('reply' in outcome && outcome.reply.kind === 'failed') return err(outcome.reply.error);
      const value = 'reply' in outcome ? call.pick(outcome.reply) : undefined;
      if (value !== undefined) return ok(value);
      endSession();
      return err('error' in outcome ? outcome.error : { kind: 'imaging/crashed' });
    } finally {
      call.signal?.removeEventListener('abort', endSession);
      if (session) restUntilNeeded();
    }
  };

  return {
    call: (call) => queue.run(() => run(call), call.signal),
    close: () => {
      queue.clear();
      endSession();
    },
  };
}

type Outcome = { readonly reply: WorkerReply } | { readonly error: ImagingError };

/** A worker that answers what nobody can read has crashed as well. */
function outcomeOf(limited: TimeLimited<WorkerAnswer>): Outcome {
  if (limited.status === 'timed-out') return { error: { kind: 'imaging/timeout' } };
  const answer = limited.value;
  const reply = answer.status === 'answered' ? parseReply(answer.message) : undefined;
  return reply ? { reply } : { error: { kind: 'imaging/crashed' } };
}
