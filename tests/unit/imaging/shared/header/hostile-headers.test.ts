import fc from 'fast-check';
import sharp from 'sharp';

import { readHeader } from '../../../../../src/imaging/shared/header/probe-header.ts';
import { bytes } from '../../../../fixtures/images/bytes.ts';
import { heifBytes } from '../../../../fixtures/images/heif.ts';
import { exifSegment, jpegBytes, segment } from '../../../../fixtures/images/jpeg.ts';
import { chunk, pngBytes } from '../../../../fixtures/images/png.ts';
import {
  bmpBytes,
  extendedWebpBytes,
  gifBytes,
} from '../../../../fixtures/images/small-formats.ts';
import { tiffBytes } from '../../../../fixtures/images/tiff.ts';

const tiff = tiffBytes({
  main: [{ tag: 0x010f, text: 'Cam' }],
  gps: [{ tag: 0x0002, long: 47 }],
  thumbnail: bytes([0xff, 0xd8, 0xff, 0xd9]),
});
const xmp = bytes('http://ns.adobe.com/xap/1.0/\0<rdf:Description exif:GPSLatitude="1"/>');
const iptc = bytes('Photoshop 3.0\x008BIM', [4, 4, 0, 0, 0, 0, 0, 8], [0x1c, 2, 80, 0, 3], 'Ada');
const picture = { offset: [0, 0], size: [90, 112] } as const;

/** Small files that lead into every reader; those of real encoders are added before the tests. */
const seeds: Uint8Array[] = [
  jpegBytes({
    widthPx: 400,
    heightPx: 300,
    first: [exifSegment(tiff), segment(0xe1, xmp), segment(0xed, iptc)],
  }),
  pngBytes(400, 300, [
    chunk('acTL', bytes([0, 0, 0, 2, 0, 0, 0, 0])),
    chunk('eXIf', tiff),
    chunk('iTXt', bytes('XML:com.adobe.xmp\0\0\0\0\0<a exif:GPSLatitude="1"/>')),
  ]),
  gifBytes({ screen: [90, 112], picture, comment: 'hello' }),
  bmpBytes(400, 300),
  extendedWebpBytes(400, 300),
  heifBytes({ brands: ['heic', 'mif1'], sizePx: [400, 300], rotation: 1 }),
  bytes(
    [0, 0, 0, 16],
    'ftypmif3heic',
    [0, 0, 0, 20],
    'mini',
    [8, 8, 0x80, 0xff, 1, 0xfe],
    'abcdef',
  ),
];

beforeAll(async () => {
  const drawn = sharp({
    create: { width: 64, height: 50, channels: 4, background: { r: 9, g: 90, b: 200, alpha: 0.5 } },
  }).withExif({ IFD0: { Artist: 'Ada' }, IFD3: { GPSLatitude: '47/1 36/1 0/1' } });
  const encoded = [drawn.clone().webp(), drawn.clone().avif({ effort: 0 }), drawn.clone().jpeg()];
  for (const picture of encoded) seeds.push(new Uint8Array(await picture.toBuffer()));
});

type Change =
  | { readonly kind: 'set'; readonly at01: number; readonly value: number }
  | { readonly kind: 'cut'; readonly at01: number }
  | { readonly kind: 'repeat'; readonly at01: number; readonly times: number };

/** Values that lengths, counts and offsets lie with. */
const liars = [0, 1, 2, 7, 8, 0x7f, 0x80, 0xfe, 0xff];
const at01 = fc.double({ min: 0, max: 1, noNaN: true });
const changes: fc.Arbitrary<Change[]> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('set' as const), at01, value: fc.constantFrom(...liars) }),
    fc.record({ kind: fc.constant('set' as const), at01, value: fc.nat(255) }),
    fc.record({ kind: fc.constant('cut' as const), at01 }),
    fc.record({
      kind: fc.constant('repeat' as const),
      at01,
      times: fc.integer({ min: 1, max: 40 }),
    }),
  ),
  { minLength: 1, maxLength: 12 },
);

function changed(content: Uint8Array, change: Change): Uint8Array {
  const at = Math.floor(change.at01 * content.length);
  switch (change.kind) {
    case 'set':
      return content.map((value, index) => (index === at ? change.value : value));
    case 'cut':
      return content.slice(0, at);
    case 'repeat':
      return bytes(
        content.slice(0, at),
        Array(change.times).fill(content.slice(at, at + 32)),
        content.slice(at),
      );
  }
}

/** A file that counts what is read of it. */
function countingFile(content: Uint8Array): {
  readonly file: Blob;
  readonly readBytes: () => number;
} {
  const file = new Blob([Uint8Array.from(content)]);
  const slice = file.slice.bind(file);
  let read = 0;
  file.slice = (start = 0, end = file.size) => {
    read += Math.max(0, Math.min(end, file.size) - start);
    return slice(start, end);
  };
  return { file, readBytes: () => read };
}

const limitMs = 1000;

describe('readHeader on hostile files', () => {
  it('gives a value for every mutation, soon, having read the file a few times at most', async () => {
    const mutated = fc.tuple(fc.nat(9), changes);
    await fc.assert(
      fc.asyncProperty(mutated, async ([index, list]) => {
        const content = list.reduce<Uint8Array>(changed, seeds[index] ?? new Uint8Array());
        const { file, readBytes } = countingFile(content);
        const startedMs = performance.now();
        const header = await readHeader(file);
        expect(performance.now() - startedMs).toBeLessThan(limitMs);
        expect(readBytes()).toBeLessThanOrEqual(4 * content.length);
        if (header.ok) {
          const { widthPx, heightPx } = header.value.probe.orientedSizePx;
          expect(Math.min(widthPx, heightPx)).toBeGreaterThanOrEqual(48);
        }
      }),
      { numRuns: 3000 },
    );
  }, 60_000);

  it('gives a value for bytes without any order', async () => {
    const signatures = seeds.map((seed) => seed.slice(0, 12));
    await fc.assert(
      fc.asyncProperty(fc.nat(6), fc.uint8Array({ maxLength: 400 }), async (index, noise) => {
        const file = new Blob([bytes(signatures[index] ?? [], noise)]);
        expect(await readHeader(file)).toHaveProperty('ok');
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['directories that point to themselves', exifLoop()],
    [
      'a text of four thousand million letters',
      tiffBytes({ main: [{ tag: 0x010f, text: 'Cam' }] }).fill(0xff, 14, 18),
    ],
  ])('passes over EXIF with %s', async (_, tiffOfFile) => {
    const first = [exifSegment(tiffOfFile)];
    const header = await readHeader(new Blob([jpegBytes({ widthPx: 400, heightPx: 300, first })]));
    expect(header.ok).toBe(true);
  });
});

/** Main, EXIF, GPS and next directory are one and the same. */
function exifLoop(): Uint8Array<ArrayBuffer> {
  return bytes(
    ['MM', [0, 42], [0, 0, 0, 8], [0, 2]],
    [
      [0x87, 0x69],
      [0, 4],
      [0, 0, 0, 1],
      [0, 0, 0, 8],
    ],
    [
      [0x88, 0x25],
      [0, 4],
      [0, 0, 0, 1],
      [0, 0, 0, 8],
    ],
    [0, 0, 0, 8],
  );
}
