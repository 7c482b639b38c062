import { invariant } from '#shared';

import type { Frame } from '../shared/frame.ts';
import type { WorkerRequest } from '../shared/messages.ts';
import { isCount, isFiniteNumber, isOneOf, isRecord } from '../shared/parsing.ts';

/** The request in `message`. Only our own page posts here, so anything else is a bug and throws. */
export function parseRequest(message: unknown): WorkerRequest {
  invariant(isRecord(message), 'a request is an object');
  const { kind, file } = message;
  invariant(file instanceof Blob, 'a request carries a file');
  switch (kind) {
    case 'probe':
      return { kind, file };
    case 'open-for-framing': {
      const { stageEdgePx, preview } = message;
      invariant(isCount(stageEdgePx), 'the stage edge is a whole number of pixels');
      invariant(isOneOf(['wanted', 'unwanted'] as const, preview), 'a preview is wanted or not');
      return { kind, file, stageEdgePx, preview };
    }
    case 'render-framed': {
      const { maxSizeBytes } = message;
      invariant(isCount(maxSizeBytes), 'the limit is a whole number of bytes');
      return { kind, file, frame: parseFrame(message['frame']), maxSizeBytes };
    }
    default:
      throw new Error('Invariant broken: a request is of a known kind');
  }
}

function parseFrame(value: unknown): Frame {
  invariant(isRecord(value) && isRecord(value['center01']), 'a frame has a centre');
  const { x, y } = value['center01'];
  const { zoom, quarterTurns, flip, straightenDegrees } = value;
  invariant(isFiniteNumber(x) && isFiniteNumber(y), 'the centre is a point');
  invariant(isFiniteNumber(zoom) && isFiniteNumber(straightenDegrees), 'a frame has numbers');
  invariant(isOneOf([0, 1, 2, 3] as const, quarterTurns), 'a turn is a quarter');
  invariant(isOneOf(['none', 'horizontal'] as const, flip), 'a flip is known');
  return { center01: { x, y }, zoom, quarterTurns, flip, straightenDegrees };
}
