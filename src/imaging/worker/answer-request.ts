import { err, ok } from '#shared';
import type { Result } from '#shared';

import type { WorkerReply, WorkerRequest } from '../shared/messages.ts';
import type { ImagingError } from '../types.ts';

import { encodeSquare } from './encode-square.ts';
import { isDamaged } from './jpeg-check/find-damage.ts';
import { measureLight } from './measure-light.ts';
import { openThumbnail } from './open-thumbnail.ts';
import { openWorkingBitmap } from './open-working-bitmap.ts';
import { probeFile } from './probe-file.ts';
import type { ProbedFile } from './probe-file.ts';
import { renderFramed } from './render-framed.ts';
import { createPlainKernel } from './resample/plain-kernel.ts';
import { compileWasmKernel } from './resample/wasm-kernel.ts';

const createKernel = compileWasmKernel() ?? createPlainKernel;

export type SendPreview = (bitmap: ImageBitmap) => void;

type Of<Kind extends WorkerRequest['kind']> = Extract<WorkerRequest, { kind: Kind }>;

type Answer = Result<WorkerReply, ImagingError>;

/** Reads the header first, always: nothing is decoded that it refuses. */
export async function answerRequest(
  request: WorkerRequest,
  sendPreview: SendPreview,
): Promise<WorkerReply> {
  const probed = await probeFile(request.file, request.kind === 'probe' ? 'probe' : 'decode');
  const answer = probed.ok ? await work(request, probed.value, sendPreview) : probed;
  return answer.ok ? answer.value : { kind: 'failed', error: answer.error };
}

async function work(
  request: WorkerRequest,
  probed: ProbedFile,
  sendPreview: SendPreview,
): Promise<Answer> {
  switch (request.kind) {
    case 'probe':
      return ok({ kind: 'probed', probe: probed.header.probe });
    case 'open-for-framing':
      return openForFraming(request, probed, sendPreview);
    case 'render-framed':
      return renderPhoto(request, probed);
  }
}

/** The preview is on its way while the picture is decoded, and never behind it. */
async function openForFraming(
  { stageEdgePx, preview }: Of<'open-for-framing'>,
  probed: ProbedFile,
  sendPreview: SendPreview,
): Promise<Answer> {
  const { file, header } = probed;
  const thumbnail = preview === 'wanted' ? openThumbnail(file, header) : Promise.resolve(undefined);
  const sent = thumbnail.then((bitmap) => bitmap && sendPreview(bitmap));
  const [opened, damaged] = await Promise.all([
    openWorkingBitmap(probed, stageEdgePx),
    isDamaged(file, header),
    sent,
  ]);
  if (!opened.ok) return opened;
  const { probe, bitmap } = opened.value;
  if (damaged) {
    bitmap.close();
    return err({ kind: 'imaging/corrupt', format: probe.format, sizePx: probe.orientedSizePx });
  }
  return ok({ kind: 'opened', probe, bitmap, light: measureLight(bitmap) });
}

async function renderPhoto(
  { frame, maxSizeBytes }: Of<'render-framed'>,
  probed: ProbedFile,
): Promise<Answer> {
  const square = await renderFramed({ ...probed, frame }, createKernel);
  if (!square.ok) return square;
  const photo = await encodeSquare(square.value, maxSizeBytes, createKernel);
  return ok({ kind: 'rendered', photo });
}
