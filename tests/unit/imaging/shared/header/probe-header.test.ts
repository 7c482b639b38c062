import { readHeader } from '../../../../../src/imaging/shared/header/probe-header.ts';
import { bytes, fileOf, uint32be, zeros } from '../../../../fixtures/images/bytes.ts';
import { exifTiff } from '../../../../fixtures/images/exif.ts';
import { fileTypeBox, heifBytes } from '../../../../fixtures/images/heif.ts';
import {
  endOfImage,
  exifSegment,
  jpegBytes,
  segment,
  startOfImage,
} from '../../../../fixtures/images/jpeg.ts';
import { chunk, pngBytes, pngHeader } from '../../../../fixtures/images/png.ts';
import {
  bmpBytes,
  extendedWebpBytes,
  gifBytes,
  os2BmpBytes,
} from '../../../../fixtures/images/small-formats.ts';

/** What came out in one line: format, size and orientation, or the kind of error. */
async function outcomeOf(file: Blob): Promise<string> {
  const probed = await readHeader(file);
  if (!probed.ok) return probed.error.kind;
  const { format, orientedSizePx, orientation } = probed.value.probe;
  return `${format} ${orientedSizePx.widthPx}x${orientedSizePx.heightPx} o${orientation}`;
}

describe('readHeader on JPEG', () => {
  it.each([1, 2, 3, 4])('keeps the sides for EXIF orientation %i', async (orientation) => {
    const file = fileOf(jpegBytes({ widthPx: 400, heightPx: 300, orientation }));
    expect(await outcomeOf(file)).toBe(`jpeg 400x300 o${orientation}`);
  });

  it.each([5, 6, 7, 8])('exchanges the sides for EXIF orientation %i', async (orientation) => {
    const file = fileOf(jpegBytes({ widthPx: 400, heightPx: 300, orientation }));
    expect(await outcomeOf(file)).toBe(`jpeg 300x400 o${orientation}`);
  });

  it.each([0, 9, 700])(
    'takes the orientation %i, which does not exist, as upright',
    async (orientation) => {
      const file = fileOf(jpegBytes({ widthPx: 400, heightPx: 300, orientation }));
      expect(await outcomeOf(file)).toBe('jpeg 400x300 o1');
    },
  );

  it('reads an orientation in Intel byte order', async () => {
    const first = [exifSegment(exifTiff({ orientation: 8, byteOrder: 'II' }))];
    const file = fileOf(jpegBytes({ widthPx: 400, heightPx: 300, first }));
    expect(await outcomeOf(file)).toBe('jpeg 300x400 o8');
  });

  it('ignores an orientation that is not a short number', async () => {
    const first = [exifSegment(exifTiff({ orientation: 6, valueType: 4 }))];
    const file = fileOf(jpegBytes({ widthPx: 400, heightPx: 300, first }));
    expect(await outcomeOf(file)).toBe('jpeg 400x300 o1');
  });

  it.each([0, 4, 9, 20, 30])('ignores EXIF data cut after %i bytes', async (length) => {
    const first = [exifSegment(exifTiff({ orientation: 6 }).slice(0, length))];
    const file = fileOf(jpegBytes({ widthPx: 400, heightPx: 300, first }));
    expect(await outcomeOf(file)).toBe('jpeg 400x300 o1');
  });

  it('finds size and orientation behind 200 kB of application data', async () => {
    const first = Array.from({ length: 4 }, () => segment(0xe2, zeros(50_000)));
    const file = fileOf(jpegBytes({ widthPx: 400, heightPx: 300, orientation: 6, first }));
    expect(await outcomeOf(file)).toBe('jpeg 300x400 o6');
  });

  it('passes over fill bytes and stray bytes between segments', async () => {
    const first = [[0xff, 0xff, 0xff], segment(0xfe, bytes('a comment')), [0, 1, 2]];
    const file = fileOf(jpegBytes({ widthPx: 400, heightPx: 300, first }));
    expect(await outcomeOf(file)).toBe('jpeg 400x300 o1');
  });

  it('accepts what follows the end of the image, however long', async () => {
    const tail = [endOfImage, zeros(150_000)];
    const file = fileOf(jpegBytes({ widthPx: 400, heightPx: 300, tail }));
    expect(await outcomeOf(file)).toBe('jpeg 400x300 o1');
  });

  it('sees an end of the image that lies across two reads', async () => {
    const tail = [endOfImage, zeros(64 * 1024 - 1)];
    const file = fileOf(jpegBytes({ widthPx: 400, heightPx: 300, tail }));
    expect(await outcomeOf(file)).toBe('jpeg 400x300 o1');
  });

  it.each([
    ['without an end of its picture data', jpegBytes({ widthPx: 400, heightPx: 300, tail: [] })],
    ['cut in a long picture', jpegBytes({ widthPx: 400, heightPx: 300, tail: zeros(200_000) })],
    ['of height 0', jpegBytes({ widthPx: 400, heightPx: 0 })],
    ['that ends after its first bytes', bytes(startOfImage, 0xff)],
    ['that ends before its scan', bytes(startOfImage, segment(0xe0, zeros(5)), endOfImage)],
    ['of nothing but empty segments', bytes(startOfImage, Array(5000).fill([0xff, 0xe0, 0, 2]))],
  ])('refuses a JPEG %s as corrupt', async (_, content) => {
    expect(await outcomeOf(fileOf(content))).toBe('imaging/corrupt');
  });
});

describe('readHeader on PNG', () => {
  it('reads the size', async () => {
    expect(await outcomeOf(fileOf(pngBytes(640, 480)))).toBe('png 640x480 o1');
  });

  it('applies an orientation that stands before the picture data', async () => {
    const file = fileOf(pngBytes(640, 480, [chunk('eXIf', exifTiff({ orientation: 6 }))]));
    expect(await outcomeOf(file)).toBe('png 480x640 o6');
  });

  it('finds the picture data behind long text', async () => {
    const file = fileOf(pngBytes(640, 480, [chunk('tEXt', zeros(300_000))]));
    expect(await outcomeOf(file)).toBe('png 640x480 o1');
  });

  it.each([
    ['its signature', pngHeader(640, 480), 8],
    ['half of its header', pngHeader(640, 480), 20],
    ['its header', pngHeader(640, 480), 33],
  ])('refuses a PNG that ends after %s as corrupt', async (_, content, length) => {
    expect(await outcomeOf(fileOf(bytes(content).slice(0, length)))).toBe('imaging/corrupt');
  });

  it('refuses a PNG whose first chunk is not the header as corrupt', async () => {
    const swapped = Buffer.from(pngBytes(640, 480)).toString('latin1').replace('IHDR', 'IDAT');
    expect(await outcomeOf(fileOf(swapped))).toBe('imaging/corrupt');
  });
});

describe('readHeader on the other formats', () => {
  it.each([
    ['an extended WebP', extendedWebpBytes(4000, 3000), 'webp 4000x3000 o1'],
    [
      'a GIF',
      gifBytes({ screen: [90, 112], picture: { offset: [0, 0], size: [90, 112] } }),
      'gif 90x112 o1',
    ],
    ['a BMP', bmpBytes(640, 480), 'bmp 640x480 o1'],
    ['a BMP with its rows from the top', bmpBytes(640, -480), 'bmp 640x480 o1'],
    ['a BMP of OS/2', os2BmpBytes(640, 480), 'bmp 640x480 o1'],
    ['an AVIF', heifBytes({ brands: ['avif', 'mif1'], sizePx: [640, 480] }), 'avif 640x480 o1'],
    [
      'an AVIF that calls itself HEIF first',
      heifBytes({ brands: ['mif1', 'avif'], sizePx: [640, 480] }),
      'avif 640x480 o1',
    ],
    [
      'a HEIC made of tiles',
      heifBytes({ brands: ['heic'], sizePx: [4032, 3024] }),
      'heic 4032x3024 o1',
    ],
    [
      'a HEIC turned once',
      heifBytes({ brands: ['heic'], sizePx: [4032, 3024], rotation: 3 }),
      'heic 3024x4032 o1',
    ],
    [
      'a HEIC turned twice',
      heifBytes({ brands: ['heic'], sizePx: [4032, 3024], rotation: 2 }),
      'heic 4032x3024 o1',
    ],
  ])('reads the size of %s', async (_, content, expected) => {
    expect(await outcomeOf(fileOf(content))).toBe(expected);
  });

  it('counts a GIF as large as its first picture reaches, behind a comment', async () => {
    const picture = { offset: [100, 0], size: [20_000, 20_000] } as const;
    const file = fileOf(gifBytes({ screen: [90, 90], picture, comment: 'hello' }));
    expect(await outcomeOf(file)).toBe('imaging/too-large-pixels');
  });

  it.each([
    ['GIF without a picture', gifBytes({ screen: [90, 112] })],
    ['GIF cut in its header', gifBytes({ screen: [90, 112] }).slice(0, 9)],
    ['WebP cut in its header', extendedWebpBytes(400, 300).slice(0, 25)],
    ['WebP of an unknown kind', bytes('RIFF', zeros(4), 'WEBP', 'VP9 ', zeros(30))],
    ['BMP of width 0', bmpBytes(0, 480)],
    ['AVIF without a header', fileTypeBox(['avif'])],
    ['AVIF of width 0', heifBytes({ brands: ['avif'], sizePx: [0, 480] })],
    ['HEIC cut in its header', heifBytes({ brands: ['heic'], sizePx: [400, 300] }).slice(0, 90)],
  ])('refuses a %s as corrupt', async (_, content) => {
    expect(await outcomeOf(fileOf(content))).toBe('imaging/corrupt');
  });
});

describe('readHeader on what it does not take', () => {
  it.each([
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg" width="10"></svg>'],
    ['SVG with a preamble', '\xef\xbb\xbf<?xml version="1.0"?>\n<!-- drawn -->\n<svg></svg>'],
    ['TIFF', bytes('II*\0', zeros(20))],
    ['TIFF in Motorola byte order', bytes('MM\0*', zeros(20))],
    ['JPEG XL', bytes('\0\0\0\x0cJXL \r\n\x87\n', zeros(20))],
    ['bare JPEG XL', bytes(0xff, 0x0a, zeros(20))],
    ['icon', bytes(0, 0, 1, 0, 1, 0, zeros(20))],
    ['Photoshop document', bytes('8BPS', zeros(30))],
    ['compact HEIF', fileTypeBox(['mif3', 'mif1', 'heic'])],
  ])('names a %s as an unsupported format', async (_, content) => {
    expect(await outcomeOf(fileOf(content))).toBe('imaging/unsupported-format');
  });

  it.each([
    ['a text', 'Dear colleagues, the photo is attached.'],
    [
      'a text that starts like a BMP',
      'BMW is a car maker. This is only a text about it, no picture.',
    ],
    ['a page', '<!doctype html><html><body><svg></svg></body></html>'],
    ['a page with a comment first', '<!-- saved --><html><body><svg></svg></body></html>'],
    ['an XML document', '<?xml version="1.0"?><note/>'],
    ['a PDF', '%PDF-1.7\n'],
    ['a program', bytes('MZ', zeros(200))],
    ['an archive', bytes('PK\x03\x04', zeros(40))],
    ['zeros', zeros(65_536)],
    ['a video', fileTypeBox(['isom', 'mp42'])],
    ['a single byte', 'x'],
    ['sound in RIFF', bytes('RIFF', uint32be(4), 'WAVEfmt ')],
  ])('says that %s is not an image', async (_, content) => {
    expect(await outcomeOf(fileOf(content))).toBe('imaging/not-an-image');
  });

  it('says that a file without bytes is empty', async () => {
    expect(await outcomeOf(new Blob([]))).toBe('imaging/empty');
  });

  it('goes by content when name and type say otherwise', async () => {
    const file = new File([pngBytes(640, 480)], 'portrait.jpg', { type: 'image/jpeg' });
    expect(await outcomeOf(file)).toBe('png 640x480 o1');
  });

  it('reads nothing of a file over 60 MB', async () => {
    const file = new Blob([new Uint8Array(60_000_001)]);
    file.slice = () => {
      throw new Error('read');
    };
    expect(await outcomeOf(file)).toBe('imaging/too-large-file');
  });
});

describe('readHeader on limits', () => {
  it.each([
    [
      'a baseline JPEG of 200 megapixels',
      jpegBytes({ widthPx: 20_000, heightPx: 10_000 }),
      'jpeg 20000x10000 o1',
    ],
    ['a PNG of 50 megapixels', pngBytes(10_000, 5000), 'png 10000x5000 o1'],
    ['a side of 30000', pngBytes(30_000, 48), 'png 30000x48 o1'],
    ['a short side of 48', jpegBytes({ widthPx: 48, heightPx: 60 }), 'jpeg 48x60 o1'],
  ])('takes %s', async (_, content, expected) => {
    expect(await outcomeOf(fileOf(content))).toBe(expected);
  });

  const progressive = (widthPx: number, heightPx: number): Uint8Array<ArrayBuffer> =>
    jpegBytes({ widthPx, heightPx, frameCode: 0xc2 });

  it.each([
    [
      'a baseline JPEG of a row more than 200 megapixels',
      jpegBytes({ widthPx: 20_000, heightPx: 10_001 }),
      'imaging/too-large-pixels',
    ],
    [
      'a progressive JPEG of more than 50 megapixels',
      progressive(10_000, 5001),
      'imaging/too-large-pixels',
    ],
    ['a PNG of more than 50 megapixels', pngBytes(10_000, 5001), 'imaging/too-large-pixels'],
    [
      'a PNG that claims two thousand million rows',
      pngBytes(100, 2_000_000_000),
      'imaging/too-large-pixels',
    ],
    ['a side of 30001', pngBytes(30_001, 100), 'imaging/too-large-pixels'],
    ['a short side of 47', pngBytes(3000, 47), 'imaging/too-small'],
  ])('refuses %s', async (_, content, expected) => {
    expect(await outcomeOf(fileOf(content))).toBe(expected);
  });

  it('tells format and size of the picture it refuses', async () => {
    const probed = await readHeader(fileOf(pngBytes(3000, 20)));
    expect(probed).toEqual({
      ok: false,
      error: {
        kind: 'imaging/too-small',
        format: 'png',
        sizePx: { widthPx: 3000, heightPx: 20 },
      },
    });
  });
});
