import type { ByteReader } from './byte-reader.ts';
import { colorTableBytes, gifBlocks, readExtension } from './gif-blocks.ts';
import { factsOf } from './header-facts.ts';
import type { HeaderFacts } from './header-facts.ts';
import type { HiddenField } from './hidden-data.ts';
import { hiddenOnly } from './metadata.ts';

const screenDescriptorBytes = 13;
const graphicControlLabel = 0xf9;

/**
 * GIF (CompuServe, 89a): the screen's size, widened by the first picture's where that is larger, since
 * decoders allocate for both. A second picture makes it an animation.
 */
export async function readGifHeader(reader: ByteReader): Promise<HeaderFacts | undefined> {
  const screen = await reader.read(0, screenDescriptorBytes);
  if (screen === undefined) return undefined;
  const screenPx = { widthPx: screen.getUint16(6, true), heightPx: screen.getUint16(8, true) };
  let facts: HeaderFacts | undefined;
  let alpha: HeaderFacts['alpha'] = 'opaque';
  const hidden: HiddenField[] = [];
  const firstBlock = screenDescriptorBytes + colorTableBytes(screen.getUint8(10));
  for await (const block of gifBlocks(reader, firstBlock)) {
    if (block.kind === 'extension') {
      hidden.push(...(await readExtension(reader, block)));
      if (block.label === graphicControlLabel && (await isClear(reader, block.offset))) {
        alpha = 'transparent';
      }
    } else if (facts) {
      return { ...facts, hidden, motion: 'animated' };
    } else {
      facts = withFirstPicture(screenPx, block.descriptor, { ...hiddenOnly(hidden), alpha });
      if (facts === undefined) return undefined;
    }
  }
  return facts && { ...facts, hidden };
}

/** The flag of a graphic control extension that one colour is see-through. */
const isClear = async (reader: ByteReader, offset: number): Promise<boolean> =>
  (((await reader.read(offset + 1, 1))?.getUint8(0) ?? 0) & 1) === 1;

function withFirstPicture(
  screenPx: HeaderFacts['storedSizePx'],
  picture: DataView,
  known: Partial<HeaderFacts>,
): HeaderFacts | undefined {
  const right = picture.getUint16(1, true) + picture.getUint16(5, true);
  const bottom = picture.getUint16(3, true) + picture.getUint16(7, true);
  const covers =
    picture.getUint16(5, true) >= screenPx.widthPx &&
    picture.getUint16(7, true) >= screenPx.heightPx;
  const sizePx = {
    widthPx: Math.max(screenPx.widthPx, right),
    heightPx: Math.max(screenPx.heightPx, bottom),
  };
  return factsOf(sizePx, covers ? known : { ...known, alpha: 'transparent' });
}
