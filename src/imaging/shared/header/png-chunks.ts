import { asciiAt } from './byte-reader.ts';
import type { ByteReader } from './byte-reader.ts';

/** A chunk of a PNG: `offset` and `bytes` are those of its data. */
export type PngChunk = { readonly type: string; readonly offset: number; readonly bytes: number };

const signatureBytes = 8;
/** Length and type before a chunk's data, checksum after it. */
const headBytes = 8;
const frameBytes = 12;
/** Real files have a few dozen before the picture; the limit ends files made of nothing else. */
const maxChunks = 4000;
/** What is looked at for text that was written behind the picture. */
const tailBytes = 256 * 1024;

/** The chunks of a PNG (W3C, third edition), for as long as the file lasts. Its user stops at the picture data. */
export async function* pngChunks(reader: ByteReader): AsyncGenerator<PngChunk, void> {
  let offset = signatureBytes;
  for (let chunks = 0; chunks < maxChunks; chunks += 1) {
    const head = await reader.read(offset, headBytes);
    if (head === undefined) return;
    const bytes = head.getUint32(0);
    yield { type: asciiAt(head, 4, 4), offset: offset + headBytes, bytes };
    offset += bytes + frameBytes;
  }
}

/**
 * The chunks behind the picture data. Found from the end, since the picture may be long: the first place from which
 * one chunk follows the other up to the file's last, none of them holding picture data.
 */
export async function chunksBehindPicture(
  reader: ByteReader,
  pictureAt: number,
): Promise<readonly PngChunk[]> {
  const start = Math.max(pictureAt, reader.sizeBytes - tailBytes);
  const tail = await reader.readUpTo(start, reader.sizeBytes - start);
  const text = asciiAt(tail, 0, tail.byteLength);
  for (const { index } of text.matchAll(/eXIf|[tiz]TXt|tEXt|tIME/g)) {
    const chunks = chunksToEnd(tail, text, index - 4);
    if (chunks) return chunks.map((chunk) => ({ ...chunk, offset: start + chunk.offset }));
  }
  return [];
}

function chunksToEnd(tail: DataView, text: string, from: number): readonly PngChunk[] | undefined {
  const chunks: PngChunk[] = [];
  let at = from;
  while (at >= 0 && at + frameBytes <= tail.byteLength && chunks.length < maxChunks) {
    const type = text.slice(at + 4, at + headBytes);
    if (type === 'IEND') return chunks;
    const bytes = tail.getUint32(at);
    chunks.push({ type, offset: at + headBytes, bytes });
    at += bytes + frameBytes;
  }
  return undefined;
}
