import type { AffineMatrix } from '../shared/frame-matrix.ts';
import type { PixelSize } from '../shared/frame.ts';

/** Maps stored pixels to what people see (EXIF 2.32, tag 0x0112); `stored` is the size before. */
export function orientingMatrix(
  orientation: number,
  { widthPx, heightPx }: PixelSize,
): AffineMatrix {
  switch (orientation) {
    case 2:
      return { a: -1, b: 0, c: 0, d: 1, e: widthPx, f: 0 };
    case 3:
      return { a: -1, b: 0, c: 0, d: -1, e: widthPx, f: heightPx };
    case 4:
      return { a: 1, b: 0, c: 0, d: -1, e: 0, f: heightPx };
    case 5:
      return { a: 0, b: 1, c: 1, d: 0, e: 0, f: 0 };
    case 6:
      return { a: 0, b: 1, c: -1, d: 0, e: heightPx, f: 0 };
    case 7:
      return { a: 0, b: -1, c: -1, d: 0, e: heightPx, f: widthPx };
    case 8:
      return { a: 0, b: -1, c: 1, d: 0, e: 0, f: widthPx };
    default:
      return { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 };
  }
}
