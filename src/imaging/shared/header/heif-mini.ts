import { factsOf } from './header-facts.ts';
import type { HeaderFacts } from './header-facts.ts';
import type { HiddenField } from './hidden-data.ts';

const headBytes = 6;

/**
 * The `mini` box, which some HEIF files have instead of `meta` (ISO/IEC 23008-12:2025): flags, orientation and size
 * packed bit by bit. Its EXIF and XMP are counted as one field each.
 */
export function readMiniBox(view: DataView): HeaderFacts | undefined {
  if (view.byteLength < headBytes) return undefined;
  const bits = bitsOf(view);
  bits.skip(5);
  const hasAlpha = bits.next(1) === 1;
  bits.skip(3);
  const hidden = Array<HiddenField>(bits.next(1) + bits.next(1)).fill('other');
  bits.skip(2);
  const orientation = bits.next(3) + 1;
  const sideBits = bits.next(1) === 1 ? 15 : 7;
  const sizePx = { widthPx: bits.next(sideBits) + 1, heightPx: bits.next(sideBits) + 1 };
  return factsOf(sizePx, { orientation, hidden, alpha: hasAlpha ? 'transparent' : 'opaque' });
}

type Bits = { next(count: number): number; skip(count: number): void };

function bitsOf(view: DataView): Bits {
  let position = 0;
  const next = (count: number): number => {
    let value = 0;
    for (let taken = 0; taken < count; taken += 1, position += 1) {
      value = value * 2 + ((view.getUint8(position >> 3) >> (7 - (position & 7))) & 1);
    }
    return value;
  };
  return {
    next,
    skip: (count) => {
      position += count;
    },
  };
}
