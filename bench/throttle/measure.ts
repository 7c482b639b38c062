import { createGraphTransport, createPhotoClient, runPaced } from '#graph';
import { ok } from '#shared';

import { drawFixturePicture } from '../../sandbox/tenant/index.ts';
import { createVirtualClock } from '../../tests/support/virtual-clock.ts';
import { createThrottledTenant, type RateLimit } from './throttled-tenant.ts';

export type Run = RateLimit & { readonly retryAfter: 'readable' | 'hidden'; readonly seed: number };

export type Measured = Run & {
  readonly seconds: number;
  /** Time taken by the time that the limit allows, its burst included. */
  readonly ratio: number;
  readonly failed: number;
  readonly requests: number;
  readonly throttled: number;
  readonly sentAgainAfterSuccess: number;
  readonly mostUnderWayPerMailbox: number;
};

const photos = 200;

/** Saves 200 photos to 200 people as an administrator's run does: the product's client and queue, a PUT each. */
export async function measure(run: Run): Promise<Measured> {
  const clock = createVirtualClock();
  const tenant = createThrottledTenant(clock, { ...run, count: photos });
  const random = seededRandom(run.seed);
  let ids = 0;
  const client = createPhotoClient(
    createGraphTransport<never>({
      graphRoot: 'https://graph.example',
      fetch: tenant.fetch,
      clock,
      random,
      acquireToken: () => Promise.resolve(ok({ accessToken: tenant.accessToken })),
      newRequestId: () => `request-${++ids}`,
    }),
  );
  const picture = await drawFixturePicture({
    widthPx: 96,
    heightPx: 96,
    format: 'jpeg',
    subject: 3,
  });
  const jpeg = new Blob([new Uint8Array(picture)], { type: 'image/jpeg' });
  const startMs = clock.now();
  const outcomes = await clock.run(
    runPaced({
      items: tenant.userIds,
      work: (userId, call) => client.replacePhoto({ kind: 'user', userId }, jpeg, call),
      clock,
      random,
    }),
  );
  const seconds = (clock.now() - startMs) / 1000;
  const allowedSeconds = (photos - run.burst) / run.requestsPerSecond;
  return {
    ...run,
    seconds,
    ratio: seconds / allowedSeconds,
    failed: outcomes.filter((outcome) => !outcome.ok).length,
    ...tenant.seen,
  };
}

/** mulberry32: the same numbers in every run. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
