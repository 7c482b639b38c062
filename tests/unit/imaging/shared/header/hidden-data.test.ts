import { readHeader } from '../../../../../src/imaging/shared/header/probe-header.ts';
import {
  bytes,
  fileOf,
  uint16be,
  uint32be,
  uint32le,
  zeros,
} from '../../../../fixtures/images/bytes.ts';
import type { Part } from '../../../../fixtures/images/bytes.ts';
import { exifSegment, jpegBytes, segment } from '../../../../fixtures/images/jpeg.ts';
import { chunk, pngBytes } from '../../../../fixtures/images/png.ts';
import { gifBytes } from '../../../../fixtures/images/small-formats.ts';
import { tiffBytes } from '../../../../fixtures/images/tiff.ts';

const sizePx = { widthPx: 400, heightPx: 300 };

/** Named kinds, then the number of other fields. */
async function hiddenIn(file: Blob): Promise<string> {
  const header = await readHeader(file);
  if (!header.ok) return header.error.kind;
  const { named, otherCount } = header.value.probe.hiddenData;
  return [...named, otherCount].join(' ');
}

const jpegWith = (...first: readonly Part[]): Blob => fileOf(jpegBytes({ ...sizePx, first }));
const xmpPacket = (body: string): string =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><rdf:Description rdf:about="" ${body}/></rdf:RDF></x:xmpmeta>`;
const xmpSegment = (body: string): Part =>
  segment(0xe1, bytes('http://ns.adobe.com/xap/1.0/\0', xmpPacket(body)));

const camera = [
  { tag: 0x010f, text: 'Cam' },
  { tag: 0x0110, text: 'One' },
];
const place = [
  { tag: 0x0000, long: 0x02030000 },
  { tag: 0x0001, text: 'N' },
  { tag: 0x0002, long: 47 },
];

describe('hidden data in EXIF', () => {
  it.each([
    ['a camera', { main: camera }, 'camera 0'],
    ['a place', { gps: place }, 'location 0'],
    ['a GPS directory that only knows the time', { gps: [{ tag: 0x001d, text: '20' }] }, 'date 0'],
    ['a GPS directory without a place', { gps: [{ tag: 0x0012, text: 'WGS' }] }, '1'],
    ['serial numbers', { details: [{ tag: 0xa431, text: '123' }] }, 'serial-number 0'],
    ['an owner', { details: [{ tag: 0xa430, text: 'Ada' }] }, 'owner 0'],
    ['a date', { details: [{ tag: 0x9003, text: '202' }] }, 'date 0'],
    [
      'settings',
      {
        details: [
          { tag: 0x8827, long: 100 },
          { tag: 0x9209, long: 1 },
        ],
      },
      '2',
    ],
    ['a name that nobody entered', { main: [{ tag: 0x013b, text: '   ' }] }, '0'],
    ['what describes the pixels', { main: [{ tag: 0x011a, long: 72 }] }, '0'],
    [
      'all of it',
      { main: camera, details: [{ tag: 0x9003, text: '202' }], gps: place },
      'location camera date 0',
    ],
  ])('names %s', async (_, options, expected) => {
    const tiff = tiffBytes(options);
    expect(await hiddenIn(jpegWith(exifSegment(tiff)))).toBe(expected);
    expect(await hiddenIn(fileOf(pngBytes(400, 300, [chunk('eXIf', tiff)])))).toBe(expected);
  });

  it('tells where the thumbnail stands in the file, and counts it', async () => {
    const thumbnail = bytes([0xff, 0xd8, 0xff, 0xd9]);
    const content = jpegBytes({ ...sizePx, first: [exifSegment(tiffBytes({ thumbnail }))] });
    const header = await readHeader(fileOf(content));
    const range = header.ok ? header.value.facts.thumbnail : undefined;
    const { offsetBytes, sizeBytes } = range ?? { offsetBytes: 0, sizeBytes: 0 };
    expect(content.slice(offsetBytes, offsetBytes + sizeBytes)).toEqual(thumbnail);
    expect(await hiddenIn(fileOf(content))).toBe('1');
  });

  it('sees no thumbnail in what is no JPEG', async () => {
    const file = jpegWith(exifSegment(tiffBytes({ thumbnail: zeros(20) })));
    expect(await hiddenIn(file)).toBe('0');
  });

  it('finds EXIF behind more than 64 kB of other segments', async () => {
    const filler = Array.from({ length: 3 }, () => segment(0xe2, zeros(60_000)));
    expect(await hiddenIn(jpegWith(...filler, exifSegment(tiffBytes({ gps: place }))))).toBe(
      'location 0',
    );
  });
});

describe('hidden data in XMP and IPTC', () => {
  it.each([
    ['exif:GPSLatitude="47,36N"', 'location 0'],
    ['photoshop:City="Bern" photoshop:Country="CH"', 'location 0'],
    ['aux:SerialNumber="123"', 'serial-number 0'],
    ['tiff:Make="Cam" aux:Lens="50 mm"', 'camera 0'],
    ['xmp:CreateDate="2026"', 'date 0'],
    ['xmp:CreatorTool="Paint" crs:Tint="3" tiff:Orientation="1"', '2'],
  ])('reads %s', async (body, expected) => {
    expect(await hiddenIn(jpegWith(xmpSegment(body)))).toBe(expected);
  });

  it('reads properties that are elements, once each', async () => {
    const packet =
      '<dc:creator><rdf:Seq><rdf:li>Ada</rdf:li></rdf:Seq></dc:creator><dc:creator></dc:creator>';
    const file = jpegWith(segment(0xe1, bytes('http://ns.adobe.com/xap/1.0/\0', packet)));
    expect(await hiddenIn(file)).toBe('owner 0');
  });

  it('reads an XMP packet in a PNG, before and behind the picture', async () => {
    const text = chunk(
      'iTXt',
      bytes('XML:com.adobe.xmp\0\0\0\0\0', xmpPacket('exif:GPSLatitude="1"')),
    );
    expect(await hiddenIn(fileOf(pngBytes(400, 300, [text])))).toBe('location 0');
    const behind = bytes(
      pngBytes(400, 300).slice(0, -12),
      text,
      chunk('tEXt', bytes('Author\0Ada')),
      chunk('IEND', zeros(0)),
    );
    expect(await hiddenIn(fileOf(behind))).toBe('location owner 0');
  });

  it('reads IPTC among the resources of Photoshop', async () => {
    const dataset = (number: number, text: string): Part => [
      [0x1c, 2, number],
      uint16be(text.length),
      text,
    ];
    const data = bytes(
      dataset(0, '\0\x04'),
      dataset(80, 'Ada'),
      dataset(90, 'Bern'),
      dataset(5, 'x'),
    );
    const resources = bytes(
      ['Photoshop 3.0\0', '8BIM', uint16be(0x03ed), [0, 0], uint32be(3), zeros(4)],
      ['8BIM', uint16be(0x0404), [0, 0], uint32be(data.length), data],
    );
    expect(await hiddenIn(jpegWith(segment(0xed, resources)))).toBe('location owner 1');
  });
});

describe('hidden data elsewhere', () => {
  it('counts comments of JPEG and GIF', async () => {
    expect(await hiddenIn(jpegWith(segment(0xfe, bytes('hello'))))).toBe('1');
    const picture = { offset: [0, 0], size: [90, 112] } as const;
    expect(await hiddenIn(fileOf(gifBytes({ screen: [90, 112], picture, comment: 'hi' })))).toBe(
      '1',
    );
  });

  it('counts compressed text of a PNG without unpacking it', async () => {
    const text = chunk('zTXt', bytes('Comment\0\0', zeros(50)));
    expect(await hiddenIn(fileOf(pngBytes(400, 300, [text])))).toBe('1');
  });

  it('reads the chunks of a WebP, with and without the signature of a JPEG', async () => {
    const tiff = tiffBytes({ gps: place });
    const part = (type: string, data: Uint8Array): Part => [
      type,
      uint32le(data.length),
      data,
      zeros(data.length % 2),
    ];
    for (const exif of [tiff, bytes('Exif\0\0', tiff)]) {
      const file = fileOf(
        ['RIFF', uint32le(1000), 'WEBP'],
        part('VP8X', bytes([0x0c, 0, 0, 0], [143, 1, 0], [43, 1, 0])),
        part('VP8 ', zeros(7)),
        part('EXIF', exif),
        part('XMP ', bytes(xmpPacket('dc:rights="Ada"'))),
      );
      expect(await hiddenIn(file)).toBe('location owner 0');
    }
  });
});
