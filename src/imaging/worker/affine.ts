import type { AffineMatrix, Vector } from '../shared/frame-matrix.ts';

/** First `inner`, then `outer`. */
export const composed = (outer: AffineMatrix, inner: AffineMatrix): AffineMatrix => ({
  a: outer.a * inner.a + outer.c * inner.b,
  b: outer.b * inner.a + outer.d * inner.b,
  c: outer.a * inner.c + outer.c * inner.d,
  d: outer.b * inner.c + outer.d * inner.d,
  e: outer.a * inner.e + outer.c * inner.f + outer.e,
  f: outer.b * inner.e + outer.d * inner.f + outer.f,
});

export function inverseOf({ a, b, c, d, e, f }: AffineMatrix): AffineMatrix {
  const determinant = a * d - b * c;
  return {
    a: d / determinant,
    b: -b / determinant,
    c: -c / determinant,
    d: a / determinant,
    e: (c * f - d * e) / determinant,
    f: (b * e - a * f) / determinant,
  };
}

export const placeOf = (matrix: AffineMatrix, { x, y }: Vector): Vector => ({
  x: matrix.a * x + matrix.c * y + matrix.e,
  y: matrix.b * x + matrix.d * y + matrix.f,
});

export const scaling = (factor: number): AffineMatrix => ({
  a: factor,
  b: 0,
  c: 0,
  d: factor,
  e: 0,
  f: 0,
});
