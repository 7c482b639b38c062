import type { Page } from '@playwright/test';
import sharp from 'sharp';
import type { Sharp } from 'sharp';

import { expect } from './imaging-test.ts';
import type { Rendered } from './imaging-page-entry.ts';

type Photo = { readonly jpeg: Buffer; readonly edgePx: number };
type RenderChange = Parameters<typeof globalThis.imagingPage.render>[1];

export const noise = (width: number, height: number, sigma: number): Sharp =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#000',
      noise: { type: 'gaussian', mean: 128, sigma },
    },
  });

/** Four fields of different colours with fine rings across them: every turn and shift shows. */
export function drawing(width: number, height: number): Sharp {
  const rings = Array.from(
    { length: 60 },
    (_, ring) => `<circle cx="50%" cy="50%" r="${ring * 1.4}%"/>`,
  );
  const fields = ['#c03028', '#2878c0', '#30a048', '#e0c040'].map(
    (fill, field) =>
      `<rect x="${(field % 2) * 50}%" y="${Math.floor(field / 2) * 50}%" width="50%" height="50%" fill="${fill}"/>`,
  );
  return sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${fields.join('')}` +
        `<g fill="none" stroke="#fff" stroke-width="3" opacity="0.5">${rings.join('')}</g></svg>`,
    ),
  ).flatten();
}

export async function photoOf(page: Page, path: string, change: RenderChange = {}): Promise<Photo> {
  const rendered: Rendered = await page.evaluate(
    (call) => globalThis.imagingPage.render(call.path, call.change),
    { path, change },
  );
  if (rendered.status === 'refused') throw new Error(rendered.kind);
  return { jpeg: Buffer.from(rendered.jpegBase64, 'base64'), edgePx: rendered.edgePx };
}

export const pixelsOf = (picture: Sharp): Promise<Buffer> =>
  picture.clone().removeAlpha().raw().toBuffer();

/** Peak signal to noise ratio in dB: 30 is a visible difference, 40 hardly one. */
export async function likenessDb(first: Sharp, second: Sharp): Promise<number> {
  const [a, b] = await Promise.all([pixelsOf(first), pixelsOf(second)]);
  expect(a.length).toBe(b.length);
  const sum = a.reduce((total, value, index) => total + (value - (b[index] ?? 0)) ** 2, 0);
  return 10 * Math.log10((255 * 255 * a.length) / sum);
}
