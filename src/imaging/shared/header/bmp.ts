import type { ByteReader } from './byte-reader.ts';
import { plainFacts } from './header-facts.ts';
import type { HeaderFacts } from './header-facts.ts';

const os2HeaderBytes = 12;

/** BMP (Microsoft, BITMAPINFOHEADER; BITMAPCOREHEADER of OS/2). A negative height stands for rows from the top. */
export async function readBmpHeader(reader: ByteReader): Promise<HeaderFacts | undefined> {
  const header = await reader.read(14, 12);
  if (header === undefined) return undefined;
  if (header.getUint32(0, true) === os2HeaderBytes) {
    return plainFacts(header.getUint16(4, true), header.getUint16(6, true));
  }
  return plainFacts(header.getInt32(4, true), Math.abs(header.getInt32(8, true)));
}
