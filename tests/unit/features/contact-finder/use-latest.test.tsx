/** @jest-environment jsdom */
import { act, renderHook } from '@testing-library/react';

import type { Failure } from '#advice';
import { err, ok, type Result } from '#shared';

import { useLatest } from '../../../../src/features/contact-finder/use-latest.ts';

type Question = {
  readonly ask: (signal: AbortSignal) => Promise<Result<string, Failure>>;
  readonly signals: readonly AbortSignal[];
  readonly answer: (answer: Result<string, Failure>) => Promise<void>;
};

/** A question that is answered when the test says so, each time that it is asked. */
function createQuestion(): Question {
  const signals: AbortSignal[] = [];
  let resolveLast: (answer: Result<string, Failure>) => void = () => undefined;
  return {
    signals,
    ask: (signal) => {
      signals.push(signal);
      return new Promise((resolve) => {
        resolveLast = resolve;
      });
    },
    answer: (answer) =>
      act(async () => {
        resolveLast(answer);
        await Promise.resolve();
      }),
  };
}

const asking = ({ ask }: Question) =>
  renderHook((question: Question['ask']) => useLatest(question), { initialProps: ask });

it('calls an older question off, and never shows what it still brings', async () => {
  const [older, newer] = [createQuestion(), createQuestion()];
  const { result, rerender } = asking(older);
  rerender(newer.ask);
  expect(older.signals[0]?.aborted).toBe(true);

  await newer.answer(ok('new'));
  await older.answer(ok('old'));
  expect(result.current).toMatchObject({ status: 'answered', value: 'new' });
});

it('shows no answer of the question before while the next is asked', async () => {
  const [first, second] = [createQuestion(), createQuestion()];
  const { result, rerender } = asking(first);
  await first.answer(ok('first'));
  rerender(second.ask);
  expect(result.current.status).toBe('asking');
});

it('asks the same question again after a failure', async () => {
  const question = createQuestion();
  const { result } = asking(question);
  await question.answer(err({ kind: 'hosts/timeout' }));
  expect(result.current.status).toBe('failed');

  act(() => result.current.again());
  expect(result.current.status).toBe('asking');
  await question.answer(ok('found'));
  expect(result.current).toMatchObject({ status: 'answered', value: 'found' });
});
