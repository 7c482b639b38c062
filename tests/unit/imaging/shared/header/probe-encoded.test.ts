import sharp from 'sharp';
import type { Sharp } from 'sharp';

import { readHeader } from '../../../../../src/imaging/shared/header/probe-header.ts';

const picture = (): Sharp =>
  sharp({
    create: {
      width: 211,
      height: 97,
      channels: 4,
      background: { r: 9, g: 90, b: 200, alpha: 0.5 },
    },
  });

const encodings: readonly (readonly [string, string, (picture: Sharp) => Sharp])[] = [
  ['baseline JPEG', 'jpeg', (source) => source.jpeg()],
  ['progressive JPEG', 'jpeg', (source) => source.jpeg({ progressive: true })],
  ['PNG', 'png', (source) => source.png()],
  ['interlaced palette PNG', 'png', (source) => source.png({ palette: true, progressive: true })],
  ['lossy WebP', 'webp', (source) => source.flatten().webp()],
  ['lossless WebP', 'webp', (source) => source.flatten().webp({ lossless: true })],
  ['WebP with transparency', 'webp', (source) => source.webp()],
  ['GIF', 'gif', (source) => source.gif()],
  ['AVIF', 'avif', (source) => source.avif({ effort: 0 })],
];

describe('readHeader on files from a real encoder', () => {
  it.each(encodings)('reads the size of a %s', async (_, format, encode) => {
    const content = await encode(picture()).toBuffer();
    const probed = await readHeader(new Blob([new Uint8Array(content)]));
    expect(probed).toMatchObject({
      ok: true,
      value: {
        probe: {
          format,
          sizeBytes: content.length,
          orientedSizePx: { widthPx: 211, heightPx: 97 },
          orientation: 1,
          motion: 'still',
          hiddenData: { named: [], otherCount: 0 },
        },
      },
    });
  });

  it.each([
    ['JPEG', (source: Sharp) => source.jpeg()],
    ['PNG', (source: Sharp) => source.png()],
  ])('reads the orientation of a %s', async (_, encode) => {
    const content = await encode(picture().withMetadata({ orientation: 6 })).toBuffer();
    const probed = await readHeader(new Blob([new Uint8Array(content)]));
    expect(probed).toMatchObject({
      value: { probe: { orientedSizePx: { widthPx: 97, heightPx: 211 }, orientation: 6 } },
    });
  });

  it.each([0.1, 0.5, 0.9])('refuses a JPEG of which only %d is there', async (share) => {
    const noise = sharp({
      create: {
        width: 300,
        height: 300,
        channels: 3,
        background: '#000',
        noise: { type: 'gaussian', mean: 128, sigma: 40 },
      },
    });
    const content = await noise.jpeg().toBuffer();
    const cut = content.subarray(0, Math.floor(content.length * share));
    const probed = await readHeader(new Blob([new Uint8Array(cut)]));
    expect(probed).toMatchObject({ ok: false, error: { kind: 'imaging/corrupt' } });
  });
});
