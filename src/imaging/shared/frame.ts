/** Width and height in pixels, both whole and at least 1. */
export type PixelSize = { readonly widthPx: number; readonly heightPx: number };

/**
 * The framed square of a picture, independent of any stage size.
 *
 * The picture is turned first (`quarterTurns` clockwise, then mirrored left to right when `flip` is
 * `horizontal`, then `straightenDegrees` clockwise about the square's centre), and the square is upright
 * in that turned picture.
 */
export type Frame = {
  /** Centre of the square in the oriented, unturned picture, as fractions of its width and height, 0 to 1. */
  readonly center01: { readonly x: number; readonly y: number };
  /** 1 = the largest square that fits at this straightening; 2 = half its edge; and so on. At least 1. */
  readonly zoom: number;
  readonly quarterTurns: 0 | 1 | 2 | 3;
  readonly flip: 'none' | 'horizontal';
  /** -45 to 45. */
  readonly straightenDegrees: number;
};
