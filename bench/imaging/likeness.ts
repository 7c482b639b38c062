import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { ssim } from 'ssim.js';

import type { ContestantName } from './page/contestants.ts';
import { resultEdgePx } from './page/types.ts';
import type { TestPicture } from './pictures/test-pictures.ts';

export type Likeness = {
  /** Of the pixels before they are encoded, in dB. */
  readonly psnrDb: number;
  /** Of JPEGs of the same size by the same encoder, 0 to 1. */
  readonly ssim01: number;
};

/** The size at which JPEGs are compared. */
const comparedBytes = 90_000;

/** Everybody is compared with sharp's Lanczos3 of the picture decoded whole. */
export async function referenceOf({ bytes, crop }: TestPicture): Promise<Buffer> {
  const { leftPx: left, topPx: top, edgePx: edge } = crop;
  const whole = await sharp(bytes, { limitInputPixels: false })
    .autoOrient()
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = whole.info;
  return sharp(whole.data, { raw: { width, height, channels: 3 }, limitInputPixels: false })
    .extract({ left, top, width: edge, height: edge })
    .resize(resultEdgePx, resultEdgePx, { kernel: 'lanczos3', fastShrinkOnLoad: false })
    .raw()
    .toBuffer();
}

export async function measureLikeness(
  page: Page,
  name: ContestantName,
  reference: Buffer,
): Promise<Likeness> {
  const made = await page.evaluate(
    (call) => globalThis.benchPage.likeness(call.name, call.sizeBytes),
    { name, sizeBytes: comparedBytes },
  );
  const jpeg = await sharp(Buffer.from(made.jpegBase64, 'base64')).raw().toBuffer();
  return {
    psnrDb: psnrOf(Buffer.from(made.rgbaBase64, 'base64'), reference),
    ssim01: ssim(rgbaOf(jpeg), rgbaOf(reference), { downsample: false }).mssim,
  };
}

function psnrOf(rgba: Buffer, reference: Buffer): number {
  let sum = 0;
  for (let pixel = 0; pixel < reference.length / 3; pixel += 1) {
    for (let channel = 0; channel < 3; channel += 1) {
      const difference = (rgba[pixel * 4 + channel] ?? 0) - (reference[pixel * 3 + channel] ?? 0);
      sum += difference * difference;
    }
  }
  return 10 * Math.log10((255 * 255 * reference.length) / sum);
}

function rgbaOf(rgb: Buffer) {
  const data = new Uint8ClampedArray((rgb.length / 3) * 4).fill(255);
  for (let pixel = 0; pixel < rgb.length / 3; pixel += 1) {
    data.set(rgb.subarray(pixel * 3, pixel * 3 + 3), pixel * 4);
  }
  return { data, width: resultEdgePx, height: resultEdgePx };
}
