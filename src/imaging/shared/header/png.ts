import { asciiAt } from './byte-reader.ts';
import type { ByteReader } from './byte-reader.ts';
import { factsOf } from './header-facts.ts';
import type { HeaderFacts } from './header-facts.ts';
import { hiddenOnly, joinMetadata, noMetadata } from './metadata.ts';
import type { Metadata } from './metadata.ts';
import { chunksBehindPicture, pngChunks } from './png-chunks.ts';
import { readChunkMetadata } from './png-metadata.ts';

const headerAt = 8;
const headerBytes = 25;
/** Colour types with an alpha channel: grey and alpha, RGB and alpha. */
const alphaColorTypes = new Set([4, 6]);

type BeforePicture = Pick<HeaderFacts, 'alpha' | 'motion'> & {
  readonly metadata: Metadata;
  readonly pictureAt: number;
};

/** PNG (W3C, third edition): size from IHDR, the rest from the chunks before the picture data and behind it. */
export async function readPngHeader(reader: ByteReader): Promise<HeaderFacts | undefined> {
  const header = await reader.read(headerAt, headerBytes);
  if (header === undefined || asciiAt(header, 4, 4) !== 'IHDR') return undefined;
  const storedSizePx = { widthPx: header.getUint32(8), heightPx: header.getUint32(12) };
  const hasAlphaChannel = alphaColorTypes.has(header.getUint8(17));
  const before = await readBeforePicture(reader);
  if (before === undefined) return undefined;
  const { metadata, motion } = joinedBehind(before, await readBehindPicture(reader, before));
  const alpha = hasAlphaChannel ? 'transparent' : before.alpha;
  return factsOf(storedSizePx, { ...metadata, alpha, motion });
}

/** Undefined when the file ends before its picture data. */
async function readBeforePicture(reader: ByteReader): Promise<BeforePicture | undefined> {
  let metadata = noMetadata;
  let alpha: HeaderFacts['alpha'] = 'opaque';
  let motion: HeaderFacts['motion'] = 'still';
  for await (const chunk of pngChunks(reader)) {
    if (chunk.type === 'IDAT') return { metadata, alpha, motion, pictureAt: chunk.offset };
    if (chunk.type === 'tRNS') alpha = 'transparent';
    if (chunk.type === 'acTL' && (await readFrameCount(reader, chunk.offset)) > 1) {
      motion = 'animated';
    }
    metadata = joinMetadata(metadata, await readChunkMetadata(reader, chunk));
  }
  return undefined;
}

const readFrameCount = async (reader: ByteReader, offset: number): Promise<number> =>
  (await reader.read(offset, 4))?.getUint32(0) ?? 0;

async function readBehindPicture(
  reader: ByteReader,
  { pictureAt }: BeforePicture,
): Promise<Metadata> {
  let metadata = noMetadata;
  for (const chunk of await chunksBehindPicture(reader, pictureAt)) {
    metadata = joinMetadata(metadata, await readChunkMetadata(reader, chunk));
  }
  return metadata;
}

/** Browsers turn a picture by what stands before its data, and by nothing behind. */
const joinedBehind = (before: BeforePicture, behind: Metadata): BeforePicture => ({
  ...before,
  metadata: joinMetadata(before.metadata, hiddenOnly(behind.hidden)),
});
