import type { PixelSize } from '../frame.ts';

import { asciiAt } from './byte-reader.ts';
import type { ByteReader } from './byte-reader.ts';
import { factsOf, orientSize } from './header-facts.ts';
import type { HeaderFacts } from './header-facts.ts';
import { readHeifColors } from './heif-colors.ts';
import { readItemProperties } from './heif-items.ts';
import { readHeifMetadata } from './heif-metadata.ts';
import { readMiniBox } from './heif-mini.ts';
import { readBoxHead } from './iso-boxes.ts';
import type { Box } from './iso-boxes.ts';
import { hiddenOnly } from './metadata.ts';

const maxTopBoxes = 64;
/** A real one has some kilobytes. */
const maxMetaBytes = 4 * 1024 * 1024;
/** Flags and size. */
const miniBytes = 16;
/** Version and flags of a full box. */
const fullBoxBytes = 4;

/**
 * AVIF and HEIC (ISO/IEC 23008-12): size (`ispe`), cut (`clap`), rotation (`irot`) and colours of the primary item.
 * Its EXIF orientation is not applied: the container's own turn counts.
 */
export async function readHeifHeader(reader: ByteReader): Promise<HeaderFacts | undefined> {
  const { meta, mini, hasMovie } = await findTopBoxes(reader);
  if (meta === undefined) return mini && readMiniBox(mini);
  const { ofPrimary, all } = readItemProperties(meta);
  const size = bodyOf(ofPrimary, 'ispe');
  if (size === undefined || size.byteLength < 12) return undefined;
  const storedSizePx = { widthPx: size.getUint32(4), heightPx: size.getUint32(8) };
  const metadata = await readHeifMetadata(reader, meta);
  const facts = factsOf(storedSizePx, {
    ...hiddenOnly(metadata.hidden),
    alpha: all.some(isAlphaPlane) ? 'transparent' : 'opaque',
    motion: hasMovie ? 'animated' : 'still',
    colors: readHeifColors(ofPrimary),
  });
  return facts && { ...facts, orientedSizePx: turned(cut(storedSizePx, ofPrimary), ofPrimary) };
}

const bodyOf = (properties: readonly Box[], type: string): DataView | undefined =>
  properties.find((property) => property.type === type)?.body;

/** An odd number of quarter turns exchanges the sides, as EXIF orientation 6 does. */
function turned(sizePx: PixelSize, properties: readonly Box[]): PixelSize {
  const rotation = bodyOf(properties, 'irot');
  const isOdd = rotation !== undefined && rotation.byteLength > 0 && rotation.getUint8(0) & 1;
  return orientSize(sizePx, isOdd ? 6 : 1);
}

/** The clean aperture begins with its width and height, each a fraction of two numbers. */
function cut(sizePx: PixelSize, properties: readonly Box[]): PixelSize {
  const aperture = bodyOf(properties, 'clap');
  if (aperture === undefined || aperture.byteLength < 16) return sizePx;
  const widthPx = Math.floor(aperture.getUint32(0) / aperture.getUint32(4));
  const heightPx = Math.floor(aperture.getUint32(8) / aperture.getUint32(12));
  const fits = widthPx >= 1 && heightPx >= 1;
  return fits && widthPx <= sizePx.widthPx && heightPx <= sizePx.heightPx
    ? { widthPx, heightPx }
    : sizePx;
}

/** MIAF and HEVC name their alpha planes by a URN each. */
const isAlphaPlane = ({ type, body }: Box): boolean =>
  type === 'auxC' && /:auxiliary:alpha|:hevc:2015:auxid:1\0/.test(asciiAt(body, fullBoxBytes, 64));

type TopBoxes = {
  readonly meta: DataView | undefined;
  /** The beginning of the compact form of `meta`. */
  readonly mini: DataView | undefined;
  /** Sequences of pictures are kept as a film is. */
  readonly hasMovie: boolean;
};

async function findTopBoxes(reader: ByteReader): Promise<TopBoxes> {
  let meta: DataView | undefined;
  let mini: DataView | undefined;
  let hasMovie = false;
  let offset = 0;
  for (let boxes = 0; boxes < maxTopBoxes; boxes += 1) {
    const head = readBoxHead(await reader.readUpTo(offset, 16));
    if (head === undefined) break;
    const boxBytes = head.boxBytes ?? reader.sizeBytes - offset;
    if (head.type === 'moov') hasMovie = true;
    if (head.type === 'mini') mini ??= await reader.readUpTo(offset + head.headBytes, miniBytes);
    if (head.type === 'meta')
      meta ??= await readMeta(reader, offset + head.headBytes, boxBytes - head.headBytes);
    offset += boxBytes;
  }
  return { meta, mini, hasMovie };
}

async function readMeta(
  reader: ByteReader,
  offset: number,
  bytes: number,
): Promise<DataView | undefined> {
  const bodyBytes = bytes - fullBoxBytes;
  return bodyBytes < 0 || bodyBytes > maxMetaBytes
    ? undefined
    : reader.read(offset + fullBoxBytes, bodyBytes);
}
