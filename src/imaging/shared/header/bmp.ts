import type { ByteReader } from './byte-reader.ts';
import { factsOf } from './header-facts.ts';
import type { HeaderFacts } from './header-facts.ts';

const headerAt = 14;
const os2HeaderBytes = 12;
/** From BITMAPV3INFOHEADER on there is a mask for alpha. */
const alphaHeaderBytes = 56;
const alphaMaskAt = 52;

/** BMP (Microsoft, BITMAPINFOHEADER; BITMAPCOREHEADER of OS/2). A negative height stands for rows from the top. */
export async function readBmpHeader(reader: ByteReader): Promise<HeaderFacts | undefined> {
  const header = await reader.read(headerAt, 12);
  if (header === undefined) return undefined;
  const headerBytes = header.getUint32(0, true);
  if (headerBytes === os2HeaderBytes) {
    return factsOf({ widthPx: header.getUint16(4, true), heightPx: header.getUint16(6, true) });
  }
  const mask = headerBytes >= alphaHeaderBytes && (await reader.read(headerAt + alphaMaskAt, 4));
  return factsOf(
    { widthPx: header.getInt32(4, true), heightPx: Math.abs(header.getInt32(8, true)) },
    { alpha: mask && mask.getUint32(0) !== 0 ? 'transparent' : 'opaque' },
  );
}
