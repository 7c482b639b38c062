import type { WorkerReply, WorkerRequest } from '../shared/messages.ts';

import { decodePicture } from './decode-picture.ts';
import { probeFile } from './probe-file.ts';
import { renderSquare } from './render-square.ts';
import { toWorkingBitmap } from './working-bitmap.ts';

/** Reads the header first, always: nothing is decoded that it refuses. */
export async function answerRequest(request: WorkerRequest): Promise<WorkerReply> {
  const probed = await probeFile(request.file);
  if (probed.kind === 'failed' || request.kind === 'probe') return probed;
  const decoded = await decodePicture(request.file, probed.probe);
  if (!decoded.ok) return { kind: 'failed', error: decoded.error };
  const { bitmap, probe } = decoded.value;
  if (request.kind === 'open-for-framing') {
    return {
      kind: 'opened',
      probe,
      bitmap: toWorkingBitmap(bitmap, probe.format, request.stageEdgePx),
    };
  }
  return { kind: 'rendered', photo: await renderSquare(bitmap, request.frame) };
}
