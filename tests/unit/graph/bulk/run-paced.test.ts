import { runPaced, type CallOptions, type GraphError } from '#graph';
import { abortError, err, ok, type Result } from '#shared';

import { createVirtualClock } from '../../../support/virtual-clock.ts';

const failure = (kind: GraphError['kind'], retryAfterMs?: number): GraphError => ({
  kind,
  details: { method: 'PUT', path: '/', clientRequestId: 'c', time: '2026-01-01T00:00:00.000Z' },
  ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
});

type Outcome = Result<string, GraphError | { readonly kind: 'auth/cancelled' }>;

const start = (
  items: readonly number[],
  answer: (item: number, nth: number, call: CallOptions) => Outcome | Promise<Outcome>,
  options: { maxUnderWay?: number; signal?: AbortSignal; workMs?: number } = {},
) => {
  const clock = createVirtualClock(0);
  const starts: { readonly item: number; readonly atMs: number }[] = [];
  const settled: number[] = [];
  let underWay = 0;
  let mostUnderWay = 0;
  const { workMs = 100, ...queue } = options;
  const running = runPaced<number, string, GraphError | { readonly kind: 'auth/cancelled' }>({
    ...queue,
    items,
    clock,
    random: () => 0.5,
    onSettled: (item) => settled.push(item),
    work: async (item, call) => {
      starts.push({ item, atMs: clock.now() });
      const nth = starts.filter((seen) => seen.item === item).length;
      underWay += 1;
      mostUnderWay = Math.max(mostUnderWay, underWay);
      await clock.sleep(workMs, call.signal);
      underWay -= 1;
      return answer(item, nth, call);
    },
  });
  return { clock, starts, settled, running, mostUnderWay: () => mostUnderWay };
};

const many = (count: number) => Array.from({ length: count }, (_, index) => index);

describe('a queue of many', () => {
  it('gives one outcome per item, in their order, each item done once', async () => {
    const { clock, running, starts } = start(many(30), (item) => ok(`done ${item}`));

    expect(await clock.run(running)).toEqual(many(30).map((item) => ok(`done ${item}`)));
    expect(starts.map(({ item }) => item)).toEqual(many(30));
  });

  it('is done at once when there is nothing to do', async () => {
    const { clock, running } = start([], () => ok('never'));

    expect(await clock.run(running)).toEqual([]);
  });

  it('asks for a 429 to come back at once, and leaves other failures as they are', async () => {
    const calls: CallOptions[] = [];
    const { clock, running } = start([0, 1], (item, _, call) => {
      calls.push(call);
      return item === 0 ? err({ kind: 'auth/cancelled' }) : err(failure('graph/no-mailbox'));
    });

    expect(await clock.run(running)).toMatchObject([
      { ok: false, error: { kind: 'auth/cancelled' } },
      { ok: false, error: { kind: 'graph/no-mailbox' } },
    ]);
    expect(calls.map(({ throttled }) => throttled)).toEqual(['return', 'return']);
  });

  it('puts a throttled item back behind the next few, and everything pauses', async () => {
    const { clock, running, starts, settled } = start(
      [0, 1, 2],
      (item, nth) => (item === 0 && nth === 1 ? err(failure('graph/throttled', 5_000)) : ok('')),
      { maxUnderWay: 1 },
    );

    expect(await clock.run(running)).toEqual([ok(''), ok(''), ok('')]);
    expect(starts.map(({ item }) => item)).toEqual([0, 1, 2, 0]);
    expect(starts[1]?.atMs).toBe(5_100);
    expect(settled).toEqual([1, 2, 0]);
  });

  it('keeps to the number that may be under way', async () => {
    const slow = start(many(60), () => ok(''), { workMs: 20_000 });
    const narrow = start(many(10), () => ok(''), { workMs: 20_000, maxUnderWay: 2 });

    await slow.clock.run(slow.running);
    await narrow.clock.run(narrow.running);

    expect([slow.mostUnderWay(), narrow.mostUnderWay()]).toEqual([16, 2]);
  });

  it('gives up items that are throttled for five minutes, and then those that are left, unsent', async () => {
    const { clock, running, starts } = start(many(50), () => err(failure('graph/throttled')), {
      maxUnderWay: 1,
    });

    const outcomes = await clock.run(running);

    expect(outcomes).toHaveLength(50);
    for (const outcome of outcomes) {
      expect(outcome).toMatchObject({ ok: false, error: { kind: 'graph/throttled' } });
    }
    expect(Math.max(...starts.map(({ item }) => item))).toBeLessThan(10);
    expect(clock.now()).toBeGreaterThan(240_000);
    expect(clock.now()).toBeLessThan(330_000);
  });

  it('gives up at once, with all that are left, when it is told to wait for longer than that', async () => {
    const { clock, running, starts } = start([0, 1], () =>
      err(failure('graph/throttled', 301_000)),
    );

    expect(await clock.run(running)).toMatchObject([{ ok: false }, { ok: false }]);

    expect(starts).toHaveLength(1);
    expect(clock.now()).toBeLessThan(1_000);
  });

  it('goes on with the others when one item alone is throttled for so long', async () => {
    const { clock, running } = start(
      many(400),
      (item) => (item === 0 ? err(failure('graph/throttled', 1_000)) : ok('')),
      { maxUnderWay: 2 },
    );

    const outcomes = await clock.run(running);

    expect(outcomes[0]).toMatchObject({ ok: false });
    expect(outcomes.slice(1).every((outcome) => outcome.ok)).toBe(true);
  });

  it('ends with AbortError when it is called off, and starts nothing more', async () => {
    const stop = new AbortController();
    const { clock, running, starts } = start(
      many(50),
      (item) => {
        if (item === 3) stop.abort();
        return ok('');
      },
      { signal: stop.signal },
    );

    await expect(clock.run(running)).rejects.toMatchObject({ name: abortError().name });
    const started = starts.length;
    expect(started).toBeLessThan(10);
  });

  it('passes on what was thrown, for that is a bug', async () => {
    const { clock, running } = start([0], () => Promise.reject(new Error('bug')));

    await expect(clock.run(running)).rejects.toThrow('bug');
  });
});
