import { useCallback, useEffect, useState } from 'react';

import type { Failure } from '#advice';
import { isAbortError, type Result } from '#shared';

export type Latest<Value> =
  | { readonly status: 'asking' }
  | { readonly status: 'answered'; readonly value: Value }
  | { readonly status: 'failed'; readonly failure: Failure };

type Ask<Value> = (signal: AbortSignal) => Promise<Result<Value, Failure>>;

/**
 * The answer to the latest question: an older one is called off, and what it still brings is never shown. The
 * function is the question, so the caller keeps it the same (`useCallback`) as long as the question is.
 */
export function useLatest<Value>(ask: Ask<Value>): Latest<Value> & { readonly again: () => void } {
  const [turn, setTurn] = useState(0);
  const [answer, setAnswer] = useState<{
    readonly ask: Ask<Value>;
    readonly turn: number;
    readonly latest: Latest<Value>;
  }>();

  useEffect(() => {
    const work = new AbortController();
    ask(work.signal).then(
      (result) => {
        if (work.signal.aborted) return;
        const latest: Latest<Value> = result.ok
          ? { status: 'answered', value: result.value }
          : { status: 'failed', failure: result.error };
        setAnswer({ ask, turn, latest });
      },
      (reason: unknown) => {
        if (!isAbortError(reason)) reportError(reason);
      },
    );
    return () => {
      work.abort();
    };
  }, [ask, turn]);

  const again = useCallback(() => {
    setTurn((before) => before + 1);
  }, []);
  const isCurrent = answer?.ask === ask && answer.turn === turn;
  return { ...(isCurrent ? answer.latest : { status: 'asking' as const }), again };
}
