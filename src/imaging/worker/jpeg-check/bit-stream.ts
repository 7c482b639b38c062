/** The bits of a scan, stuffed zeros taken out. Behind a marker, or the end, they are zeros. */
export type BitStream = {
  /** The next 16 bits. */
  peek(): number;
  /** Takes at most 16 bits. */
  take(count: number): void;
  /** More was taken than there is. */
  isExhausted(): boolean;
  /** Goes on behind a restart marker; false where none stands. */
  restart(): boolean;
};

export function bitStreamOver(bytes: Uint8Array, start: number): BitStream {
  let position = start;
  let held = 0;
  let heldBits = 0;
  let missingBits = 0;

  const nextByte = (): number => {
    const byte = bytes[position];
    const isData = byte !== undefined && (byte !== 0xff || bytes[position + 1] === 0);
    if (!isData) {
      missingBits += 8;
      return 0;
    }
    position += byte === 0xff ? 2 : 1;
    return byte;
  };
  const fill = (): void => {
    while (heldBits <= 16) {
      held = ((held & 0xffff) << 8) | nextByte();
      heldBits += 8;
    }
  };

  return {
    peek: () => {
      fill();
      return (held >>> (heldBits - 16)) & 0xffff;
    },
    take: (count) => {
      fill();
      heldBits -= count;
    },
    isExhausted: () => missingBits > heldBits,
    restart: () => {
      // Fill bytes may stand before a marker.
      while (bytes[position] === 0xff && bytes[position + 1] === 0xff) position += 1;
      const code = bytes[position + 1] ?? 0;
      if (bytes[position] !== 0xff || code < 0xd0 || code > 0xd7) return false;
      position += 2;
      held = heldBits = missingBits = 0;
      return true;
    },
  };
}
