import { systemClock } from '#shared';
import type { Clock } from '#shared';

import type { WorkerReply } from '../shared/messages.ts';
import type { FramingSource, Imaging } from '../types.ts';

import { createImagingWorker } from './create-worker.ts';
import { createWorkerCaller } from './worker-caller.ts';
import type { CreateWorker } from './worker-session.ts';

export type CreateImagingOptions = {
  readonly createWorker?: CreateWorker;
  readonly clock?: Clock;
};

/** Just under the photo service's limit of 4 MB (Microsoft Learn, profilephoto-update). */
const maxUploadBytes = 3_999_999;

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
    openForFraming: (file, { stageEdgePx, onPreview, signal }) =>
      caller.call({
        request: {
          kind: 'open-for-framing',
          file,
          stageEdgePx: Math.max(1, Math.ceil(stageEdgePx)),
          preview: onPreview ? 'wanted' : 'unwanted',
        },
        pick: pickOpened,
        signal,
        onPreview,
      }),
    renderFramed: (file, frame, { maxSizeBytes = maxUploadBytes, signal } = {}) =>
      caller.call({
        request: { kind: 'render-framed', file, frame, maxSizeBytes },
        pick: (reply) => (reply.kind === 'rendered' ? reply.photo : undefined),
        signal,
      }),
    close: () => caller.close(),
  };
}

function pickOpened(reply: WorkerReply): FramingSource | undefined {
  if (reply.kind !== 'opened') return undefined;
  const { probe, bitmap, light } = reply;
  return { probe, bitmap, light };
}
