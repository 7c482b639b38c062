import { invariant } from '#shared';

import type { RenderedPhoto } from '../types.ts';

/** 110 to 180 kB for photographs of 648 px; quality 1 quadruples that without a visible gain. */
const usualQuality01 = 0.92;
/** Below the last of them a smaller picture looks better than a coarser one. */
const qualities01 = [usualQuality01, 0.85, 0.75, 0.65];
const edgeStep = 0.85;
const minEdgePx = 48;

/** Encodes the square at a quality, scaled to an edge that is at most its own. */
export type EncodeSquare = (edgePx: number, quality01: number) => Promise<Blob>;

/** The best JPEG of at most `maxSizeBytes`: first the quality is lowered, then the edge. */
export async function fitJpeg(
  encode: EncodeSquare,
  largestEdgePx: number,
  maxSizeBytes: number,
): Promise<RenderedPhoto> {
  for (let edgePx = largestEdgePx; ; edgePx = smallerEdgePx(edgePx)) {
    for (const quality01 of qualities01) {
      const jpeg = await encode(edgePx, quality01);
      if (jpeg.size <= maxSizeBytes) return { jpeg, edgePx };
    }
    invariant(edgePx > Math.min(minEdgePx, largestEdgePx), 'the smallest square fits');
  }
}

const smallerEdgePx = (edgePx: number): number =>
  Math.max(minEdgePx, Math.floor(edgePx * edgeStep));
