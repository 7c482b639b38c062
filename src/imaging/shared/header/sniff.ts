import type { ImageFormat } from '../../types.ts';

import { asciiAt } from './byte-reader.ts';

/** TIFF and JPEG XL are only recognised: hardly a browser decodes them. */
export type ReadableFormat = Exclude<ImageFormat, 'tiff' | 'jxl'>;

/** What the first bytes are, whatever the file is called. */
export type Sniffed =
  | { readonly kind: 'image'; readonly format: ReadableFormat }
  | { readonly kind: 'unsupported-image'; readonly format?: ImageFormat }
  | { readonly kind: 'not-an-image' };

/** Enough for every signature, for the list of brands of an ISO file and for the preamble of an SVG. */
export const sniffBytes = 4096;

type Signature = { readonly bytes: readonly number[]; readonly sniffed: Sniffed };

const image = (format: ReadableFormat): Sniffed => ({ kind: 'image', format });
const unsupported = (format?: ImageFormat): Sniffed =>
  format === undefined ? { kind: 'unsupported-image' } : { kind: 'unsupported-image', format };
const notAnImage: Sniffed = { kind: 'not-an-image' };

const bytesOf = (text: string): readonly number[] =>
  Array.from(text, (letter) => letter.charCodeAt(0));

const signatures: readonly Signature[] = [
  { bytes: [0xff, 0xd8, 0xff], sniffed: image('jpeg') },
  { bytes: bytesOf('\x89PNG\r\n\x1a\n'), sniffed: image('png') },
  { bytes: bytesOf('GIF87a'), sniffed: image('gif') },
  { bytes: bytesOf('GIF89a'), sniffed: image('gif') },
  { bytes: bytesOf('II*\0'), sniffed: unsupported('tiff') },
  { bytes: bytesOf('MM\0*'), sniffed: unsupported('tiff') },
  { bytes: [0xff, 0x0a], sniffed: unsupported('jxl') },
  { bytes: bytesOf('\0\0\0\x0cJXL \r\n\x87\n'), sniffed: unsupported('jxl') },
  { bytes: bytesOf('\0\0\0\x0cjP  \r\n\x87\n'), sniffed: unsupported() },
  { bytes: bytesOf('8BPS'), sniffed: unsupported() },
  { bytes: bytesOf('FUJIFILMCCD-RAW'), sniffed: unsupported() },
  { bytes: [0, 0, 1, 0], sniffed: unsupported() }, // icon
  { bytes: [0, 0, 2, 0], sniffed: unsupported() }, // mouse pointer
];

const startsWith = (view: DataView, bytes: readonly number[]): boolean =>
  view.byteLength >= bytes.length && bytes.every((byte, index) => view.getUint8(index) === byte);

/** `head` holds the first `sniffBytes` of the file, or all of a shorter one. */
export function sniff(head: DataView): Sniffed {
  const signature = signatures.find(({ bytes }) => startsWith(head, bytes));
  if (signature) return signature.sniffed;
  if (asciiAt(head, 0, 4) === 'RIFF' && asciiAt(head, 8, 4) === 'WEBP') return image('webp');
  if (asciiAt(head, 4, 4) === 'ftyp') return sniffBrands(head);
  if (isBitmap(head)) return image('bmp');
  return isSvg(head) ? unsupported() : notAnImage;
}

const avifBrands = new Set(['avif', 'avis']);
const heicBrands = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs']);
const heifBrands = new Set(['mif1', 'mif2', 'msf1']);
/** The low-overhead form of HEIF (ISO/IEC 23008-12:2025) names its coding where others have their version. */
const compactBrand = 'mif3';
const codingAt = 12;

/** An ISO base media file says in its brands what it holds; video has none of ours. */
function sniffBrands(head: DataView): Sniffed {
  const boxBytes = Math.min(head.getUint32(0), head.byteLength);
  const brands = [asciiAt(head, 8, 4)];
  for (let offset = 16; offset + 4 <= boxBytes; offset += 4) brands.push(asciiAt(head, offset, 4));
  if (brands[0] === compactBrand) {
    // Browsers lack it, and libheif is here for HEVC alone.
    return heicBrands.has(asciiAt(head, codingAt, 4)) ? image('heic') : unsupported('avif');
  }
  if (brands.some((brand) => avifBrands.has(brand))) return image('avif');
  if (brands.some((brand) => heicBrands.has(brand) || heifBrands.has(brand))) {
    return image('heic');
  }
  return notAnImage;
}

const bmpHeaderBytes = new Set([12, 16, 40, 52, 56, 64, 108, 124]);

/** Two letters alone would make images of many texts; the size of the header that follows settles it. */
const isBitmap = (head: DataView): boolean =>
  asciiAt(head, 0, 2) === 'BM' &&
  head.byteLength >= 18 &&
  bmpHeaderBytes.has(head.getUint32(14, true));

const svgPreamble = /^(?:\u00ef\u00bb\u00bf)?\s*<(?:\?xml|!--|!doctype\s+svg|(?:\w+:)?svg)/i;
const htmlRoot = /<html[\s>]/i;
const svgRoot = /<(?:\w+:)?svg[\s>]/i;

function isSvg(head: DataView): boolean {
  const text = asciiAt(head, 0, sniffBytes);
  return svgPreamble.test(text) && svgRoot.test(text) && !htmlRoot.test(text);
}
