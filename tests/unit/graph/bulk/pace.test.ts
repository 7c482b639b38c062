import {
  afterAccepted,
  afterStart,
  afterThrottled,
  openPace,
  type Pace,
} from '../../../../src/graph/bulk/pace.ts';

const steady = (changes: Partial<Pace> = {}): Pace => ({
  phase: 'steady',
  startsPerSecond: 10,
  nextStartAtMs: 0,
  slowedAtMs: 0,
  acceptedSinceSlowed: 0,
  throttledInRow: 0,
  ...changes,
});

const times = (count: number, pace: Pace, step: (pace: Pace) => Pace): Pace =>
  Array.from({ length: count }).reduce<Pace>((last) => step(last), pace);

describe('the pace of a queue', () => {
  it('begins at once, with ten starts a second', () => {
    const pace = openPace(1_000);

    expect(pace.nextStartAtMs).toBe(1_000);
    expect(afterStart(pace, 1_000).nextStartAtMs).toBe(1_100);
  });

  it('makes up for a start that came late by one gap and no more', () => {
    expect(afterStart(steady(), 30).nextStartAtMs).toBe(100);
    expect(afterStart(steady(), 50_000).nextStartAtMs).toBe(50_000);
  });

  it('quickens with every success: fast while no limit is known, slowly afterwards, never beyond 50 a second', () => {
    expect(afterAccepted(openPace(0)).startsPerSecond).toBe(10.5);
    expect(afterAccepted(steady()).startsPerSecond).toBe(10.05);
    expect(times(500, openPace(0), afterAccepted).startsPerSecond).toBe(50);
  });

  it('is halved by the first 429, for what was taken before it says little', () => {
    const pace = afterThrottled(times(20, openPace(0), afterAccepted), {
      nowMs: 1_500,
      startedAtMs: 1_400,
      random01: 0.5,
    });

    expect(pace).toMatchObject({ phase: 'steady', startsPerSecond: 10, nextStartAtMs: 2_500 });
  });

  it('falls to a little less than the service was seen to take between two 429s', () => {
    const pace = afterThrottled(steady({ startsPerSecond: 12, acceptedSinceSlowed: 80 }), {
      nowMs: 10_000,
      startedAtMs: 9_900,
      random01: 0.5,
    });

    expect(pace.startsPerSecond).toBeCloseTo(8 * 0.95);
  });

  it('falls by half at most and by a twentieth at least', () => {
    const slow = { nowMs: 10_000, startedAtMs: 9_900, random01: 0.5 };

    expect(afterThrottled(steady({ acceptedSinceSlowed: 1 }), slow).startsPerSecond).toBe(5);
    expect(afterThrottled(steady({ acceptedSinceSlowed: 900 }), slow).startsPerSecond).toBe(9.5);
  });

  it('never falls below one start in five seconds', () => {
    const pace = times(20, steady(), (last) =>
      afterThrottled(last, {
        nowMs: last.slowedAtMs + 1,
        startedAtMs: last.slowedAtMs,
        random01: 0,
      }),
    );

    expect(pace.startsPerSecond).toBe(0.2);
  });

  it('pauses for as long as the service says', () => {
    const start = { nowMs: 10_000, startedAtMs: 9_900, retryAfterMs: 90_000, random01: 0.9 };

    expect(afterThrottled(steady(), start).nextStartAtMs).toBe(100_000);
  });

  it.each([
    [0, 1_000],
    [1, 2_000],
    [4, 16_000],
    [5, 30_000],
    [9, 30_000],
  ])('pauses by itself after %d 429s in a row for %d ms', (throttledInRow, durationMs) => {
    const start = { nowMs: 10_000, startedAtMs: 9_900, random01: 0.5 };

    expect(afterThrottled(steady({ throttledInRow }), start).nextStartAtMs).toBe(
      10_000 + durationMs,
    );
  });

  it('varies its own pauses by a quarter', () => {
    const at = (random01: number) =>
      afterThrottled(steady(), { nowMs: 0, startedAtMs: 0, random01 }).nextStartAtMs;

    expect([at(0), at(1)]).toEqual([750, 1_250]);
  });

  it('counts 429s in a row until a success', () => {
    const twice = times(2, steady(), (pace) =>
      afterThrottled(pace, { nowMs: 10_000, startedAtMs: 10_000, random01: 0.5 }),
    );

    expect(twice.throttledInRow).toBe(2);
    expect(afterAccepted(twice).throttledInRow).toBe(0);
  });

  it('learns nothing from items that were on their way when it was slowed, but waits as told', () => {
    const slowed = steady({ slowedAtMs: 5_000, nextStartAtMs: 6_000 });

    const quiet = afterThrottled(slowed, { nowMs: 5_100, startedAtMs: 4_900, random01: 0.5 });
    const told = afterThrottled(slowed, {
      nowMs: 5_100,
      startedAtMs: 4_900,
      retryAfterMs: 3_000,
      random01: 0.5,
    });

    expect(quiet).toEqual(slowed);
    expect(told).toEqual({ ...slowed, nextStartAtMs: 8_100 });
  });
});
