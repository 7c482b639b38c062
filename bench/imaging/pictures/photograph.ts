import sharp from 'sharp';
import type { Sharp } from 'sharp';

import { createRandom, noisePyramid } from './noise-pyramid.ts';
import type { Plane } from './noise-pyramid.ts';

export type PhotographOptions = {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly seed: number;
  /** Deviation of the finest detail, in steps of 256. */
  readonly finest: number;
};

/** Luma at full size, and both colour differences at half of it, as a camera's JPEG has them. */
type Planes = { readonly luma: Plane; readonly blue: Plane; readonly red: Plane };

/** Opaque pixels with the spectrum of photographs: 1/f noise, and things with hard edges in front of it. */
export function drawPhotograph(options: PhotographOptions): Sharp {
  const { widthPx, heightPx, seed, finest } = options;
  const random = createRandom(seed);
  const half = { widthPx: Math.ceil(widthPx / 2), heightPx: Math.ceil(heightPx / 2) };
  const colors = { perOctave: 5, finest: 0.6 };
  const planes = {
    luma: noisePyramid(options, { perOctave: 9, finest }, random),
    blue: noisePyramid(half, colors, random),
    red: noisePyramid(half, colors, random),
  };
  for (let thing = 0; thing < things; thing += 1) addDisc(planes, random);
  const rgb = rgbOf(planes);
  return sharp(rgb, {
    raw: { width: widthPx, height: heightPx, channels: 3 },
    limitInputPixels: false,
  });
}

const things = 60;
/** Lenses draw an edge over somewhat more than a pixel. */
const edgePx = 1.5;

function addDisc({ luma, blue, red }: Planes, random: () => number): void {
  const disc = {
    x: random() * luma.widthPx,
    y: random() * luma.heightPx,
    radius: (0.02 + random() * 0.08) * luma.widthPx,
  };
  const strength = (): number => random() - 0.5;
  addDiscTo(luma, disc, strength() * 140);
  const halved = { x: disc.x / 2, y: disc.y / 2, radius: disc.radius / 2 };
  addDiscTo(blue, halved, strength() * 60);
  addDiscTo(red, halved, strength() * 60);
}

type Disc = { readonly x: number; readonly y: number; readonly radius: number };

function addDiscTo({ widthPx, heightPx, values }: Plane, disc: Disc, height: number): void {
  const firstRow = Math.max(0, Math.floor(disc.y - disc.radius - 1));
  const firstColumn = Math.max(0, Math.floor(disc.x - disc.radius - 1));
  for (let y = firstRow; y < Math.min(heightPx, disc.y + disc.radius + 1); y += 1) {
    for (let x = firstColumn; x < Math.min(widthPx, disc.x + disc.radius + 1); x += 1) {
      const inside = (disc.radius - Math.hypot(x - disc.x, y - disc.y)) / edgePx + 0.5;
      const index = y * widthPx + x;
      values[index] = (values[index] ?? 0) + height * Math.min(1, Math.max(0, inside));
    }
  }
}

/** JFIF's conversion (ITU-T T.871). */
function rgbOf({ luma, blue, red }: Planes): Uint8ClampedArray {
  const { widthPx, heightPx } = luma;
  const rgb = new Uint8ClampedArray(widthPx * heightPx * 3);
  for (let y = 0; y < heightPx; y += 1) {
    const halfRow = (y >> 1) * blue.widthPx;
    for (let x = 0; x < widthPx; x += 1) {
      const index = y * widthPx + x;
      const light = 128 + (luma.values[index] ?? 0);
      const b = blue.values[halfRow + (x >> 1)] ?? 0;
      const r = red.values[halfRow + (x >> 1)] ?? 0;
      rgb[index * 3] = light + 1.402 * r;
      rgb[index * 3 + 1] = light - 0.344 * b - 0.714 * r;
      rgb[index * 3 + 2] = light + 1.772 * b;
    }
  }
  return rgb;
}
