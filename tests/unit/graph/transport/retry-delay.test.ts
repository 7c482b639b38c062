import { maxTries, retryDelay } from '../../../../src/graph/transport/retry-delay.ts';

describe('the wait before another try', () => {
  it.each([
    { triesMade: 1, durationMs: 1_000 },
    { triesMade: 2, durationMs: 2_000 },
    { triesMade: 3, durationMs: 4_000 },
  ])('is $durationMs ms after try $triesMade, in the middle of its range', (row) => {
    const decision = retryDelay({ triesMade: row.triesMade, random01: 0.5 });

    expect(decision).toEqual({ status: 'wait', durationMs: row.durationMs });
  });

  it.each([
    { random01: 0, durationMs: 750 },
    { random01: 0.999_999, durationMs: 1_250 },
  ])('varies by a quarter at most ($durationMs ms for a random $random01)', (row) => {
    const decision = retryDelay({ triesMade: 1, random01: row.random01 });

    expect(decision).toEqual({ status: 'wait', durationMs: row.durationMs });
  });

  it('ends after four tries', () => {
    expect(maxTries).toBe(4);
    expect(retryDelay({ triesMade: 4, random01: 0.5 })).toEqual({
      status: 'give-up',
      reason: 'tries-spent',
    });
  });

  it.each([0, 1, 7_000, 60_000])(
    'is exactly the %d ms that the service asks for',
    (retryAfterMs) => {
      const decision = retryDelay({ triesMade: 2, retryAfterMs, random01: 0.9 });

      expect(decision).toEqual({ status: 'wait', durationMs: retryAfterMs });
    },
  );

  it('is not waited for when the service asks for more than a minute', () => {
    expect(retryDelay({ triesMade: 1, retryAfterMs: 60_001, random01: 0.5 })).toEqual({
      status: 'give-up',
      reason: 'retry-after-too-long',
    });
  });

  it('does not come a fifth time because the service names a time', () => {
    expect(retryDelay({ triesMade: 4, retryAfterMs: 1_000, random01: 0.5 })).toEqual({
      status: 'give-up',
      reason: 'tries-spent',
    });
  });
});
