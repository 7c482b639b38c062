import { systemClock } from '#shared';
import type { Clock } from '#shared';

import type { Imaging } from '../types.ts';

import { createImagingWorker } from './create-worker.ts';
import { createWorkerCaller } from './worker-caller.ts';
import type { CreateWorker } from './worker-session.ts';

export type CreateImagingOptions = {
  readonly createWorker?: CreateWorker;
  readonly clock?: Clock;
};

/**
 * The picture pipeline of this page. Nothing starts before the first call; then one worker serves all calls in
 * their order. A call that takes over 10 s ends as `imaging/timeout`; a worker that breaks, or whose script does
 * not load, as `imaging/crashed`; the next call gets a new worker. It ends by itself after 10 s without work.
 */
export function createImaging({
  createWorker = createImagingWorker,
  clock = systemClock,
}: CreateImagingOptions = {}): Imaging {
  const caller = createWorkerCaller({ createWorker, clock });
  return {
    probe: (file, { signal } = {}) =>
      caller.call({
        request: { kind: 'probe', file },
        pick: (reply) => (reply.kind === 'probed' ? reply.probe : undefined),
        signal,
      }),
    openForFraming: (file, { stageEdgePx, signal }) =>
      caller.call({
        request: {
          kind: 'open-for-framing',
          file,
          stageEdgePx: Math.max(1, Math.ceil(stageEdgePx)),
        },
        pick: (reply) =>
          reply.kind === 'opened' ? { probe: reply.probe, bitmap: reply.bitmap } : undefined,
        signal,
      }),
    renderFramed: (file, frame, { signal } = {}) =>
      caller.call({
        request: { kind: 'render-framed', file, frame },
        pick: (reply) => (reply.kind === 'rendered' ? reply.photo : undefined),
        signal,
      }),
    close: () => caller.close(),
  };
}
