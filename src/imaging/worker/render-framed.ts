import { err, ok } from '#shared';
import type { Result } from '#shared';

import { frameEdgePx, outputEdgePx } from '../shared/frame-edge.ts';
import { clampFrame } from '../shared/frame-moves.ts';
import type { Frame } from '../shared/frame.ts';
import type { ImagingError } from '../types.ts';

import { chooseEighths } from './choose-eighths.ts';
import { copyPixels } from './copy-pixels.ts';
import { decodePicture } from './decode-picture.ts';
import { drawPixels } from './draw-pixels.ts';
import { framedPart, touchedPixels } from './framed-part.ts';
import type { CreateKernel } from './resample/kernel.ts';
import type { ProbedFile } from './probe-file.ts';
import { canDecodeScaled, decodeScaled, scaledSize } from './scaled-frame.ts';
import { prepareSquare } from './square-of-part.ts';
import type { SquareJob, SquarePixels } from './square-of-part.ts';

/** What Lanczos needs to work with: measured, less costs sharpness that is seen. */
const neededPerResult = 1.25;

/** A picture that is decoded whole is drawn at no more than this, so that its copies do not fill the memory. */
const drawnPerResult = 4;

export type RenderJob = ProbedFile & { readonly frame: Frame };

/** The framed square of a picture, at the edge that the photo has. */
export async function renderFramed(
  job: RenderJob,
  createKernel: CreateKernel,
): Promise<Result<SquarePixels, ImagingError>> {
  const { jpegBytes } = job;
  const isScalable = jpegBytes && canDecodeScaled();
  const square = isScalable ? await renderScaled({ ...job, jpegBytes }, createKernel) : undefined;
  return square ? ok(square) : renderDecoded(job, createKernel);
}

/** By a decoder that shrinks while it decodes and gives only the pixels that are needed. Undefined where it fails. */
async function renderScaled(
  { jpegBytes, header, frame }: RenderJob & { readonly jpegBytes: ArrayBuffer },
  createKernel: CreateKernel,
): Promise<SquarePixels | undefined> {
  const { facts } = header;
  const valid = clampFrame(frame, facts.orientedSizePx);
  const edgePx = outputEdgePx(valid, facts.orientedSizePx);
  const eighths = chooseEighths(frameEdgePx(valid, facts.orientedSizePx), neededPerResult * edgePx);
  const jobAt = (scale: number, sizePx = scaledSize(facts.storedSizePx, eighths)): SquareJob => {
    const part = framedPart(valid, facts, scale);
    return { part, rect: touchedPixels(part, sizePx), edgePx };
  };
  const decoding = decodeScaled(jpegBytes, facts.storedSizePx, eighths);
  const expected = prepareSquare(jobAt(eighths / 8), createKernel);
  const decoded = await decoding;
  if (!decoded) return undefined;
  try {
    const job = jobAt(decoded.scale, decoded.sizePx);
    const maker = decoded.scale === eighths / 8 ? expected : prepareSquare(job, createKernel);
    return await maker.make((target) => copyPixels(decoded.frame, job.rect, target));
  } finally {
    decoded.frame.close();
  }
}

/** By the decoder that every browser has for every format: the whole picture, oriented. */
async function renderDecoded(
  { file, header, frame }: RenderJob,
  createKernel: CreateKernel,
): Promise<Result<SquarePixels, ImagingError>> {
  const decoded = await decodePicture(file, header);
  if (!decoded.ok) return err(decoded.error);
  const { bitmap } = decoded.value;
  try {
    return ok(await renderBitmap(bitmap, frame, createKernel));
  } finally {
    bitmap.close();
  }
}

function renderBitmap(
  bitmap: ImageBitmap,
  frame: Frame,
  createKernel: CreateKernel,
): Promise<SquarePixels> {
  const size = { widthPx: bitmap.width, heightPx: bitmap.height };
  const valid = clampFrame(frame, size);
  const edgePx = outputEdgePx(valid, size);
  const scale = Math.min(1, (edgePx * drawnPerResult) / frameEdgePx(valid, size));
  const picture = { storedSizePx: size, orientedSizePx: size, orientation: 1 };
  const part = framedPart(valid, picture, scale);
  const drawnSize = {
    widthPx: Math.ceil(size.widthPx * scale),
    heightPx: Math.ceil(size.heightPx * scale),
  };
  const rect = touchedPixels(part, drawnSize);
  const maker = prepareSquare({ part, rect, edgePx }, createKernel);
  return maker.make((target) => drawPixels(bitmap, { scale, rect }, target));
}
