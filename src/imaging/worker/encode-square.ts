import { invariant } from '#shared';

import type { RenderedPhoto } from '../types.ts';

import { fitJpeg } from './fit-jpeg.ts';
import type { CreateKernel } from './resample/kernel.ts';
import { paintSquare, scaleSquare } from './square-of-part.ts';
import type { SquarePixels } from './square-of-part.ts';

/** The square as a JPEG of at most `maxSizeBytes`. A canvas has none of the file's metadata to pass on. */
export function encodeSquare(
  square: SquarePixels,
  maxSizeBytes: number,
  createKernel: CreateKernel,
): Promise<RenderedPhoto> {
  const encode = async (edgePx: number, quality01: number): Promise<Blob> => {
    const scaled = edgePx === square.edgePx ? square : scaleSquare(square, edgePx, createKernel);
    const jpeg = await paintSquare(scaled).convertToBlob({
      type: 'image/jpeg',
      quality: quality01,
    });
    invariant(jpeg.type === 'image/jpeg', 'every browser writes JPEG');
    return jpeg;
  };
  return fitJpeg(encode, square.edgePx, maxSizeBytes);
}
