import type { AffineMatrix } from '../shared/frame-matrix.ts';

/** Which way the rows and columns of a square go: a turn by quarters, mirrored or not. */
export type SquareTurn = Pick<AffineMatrix, 'a' | 'b' | 'c' | 'd'>;

/** The turn of a matrix that turns by quarters and scales evenly, each number -1, 0 or 1. */
export function turnOf({ a, b, c, d }: SquareTurn): SquareTurn {
  const scale = Math.hypot(a, b);
  // Adding 0 makes 0 of -0.
  const whole = (value: number): number => Math.round(value / scale) + 0;
  return { a: whole(a), b: whole(b), c: whole(c), d: whole(d) };
}

/** Turns a square of RGBA pixels; where there is nothing to turn, gives the same pixels back. */
export function turnSquare(
  rgba: Uint8ClampedArray<ArrayBuffer>,
  edgePx: number,
  { a, b, c, d }: SquareTurn,
): Uint8ClampedArray<ArrayBuffer> {
  if (a === 1 && d === 1) return rgba;
  const from = new Uint32Array(rgba.buffer, rgba.byteOffset, edgePx * edgePx);
  const turned = new Uint32Array(edgePx * edgePx);
  // The matrix is its own inverse transposed: a step to the right in the result is a step of (a, c) in the source.
  const stepRight = a + c * edgePx;
  const stepDown = b + d * edgePx;
  const last = edgePx - 1;
  let rowStart = (a + b < 0 ? last : 0) + (c + d < 0 ? last : 0) * edgePx;
  for (let line = 0; line < edgePx; line += 1) {
    let source = rowStart;
    for (let index = line * edgePx; index < (line + 1) * edgePx; index += 1) {
      turned[index] = from[source] ?? 0;
      source += stepRight;
    }
    rowStart += stepDown;
  }
  return new Uint8ClampedArray(turned.buffer);
}
