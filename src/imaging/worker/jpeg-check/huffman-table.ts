const codeBits = 16;

/**
 * A Huffman table by the next 16 bits of the stream: the code's length above, its symbol in the low byte; 0 where no
 * code fits.
 */
export type HuffmanTable = Uint16Array;

/** Reads a table of a DHT segment (ITU-T T.81, B.2.4.2) at `offset`: 16 counts, then the symbols in code order. */
export function readHuffmanTable(
  view: DataView,
  offset: number,
): { readonly table: HuffmanTable; readonly end: number } | undefined {
  if (offset + codeBits > view.byteLength) return undefined;
  const table = new Uint16Array(1 << codeBits);
  let code = 0;
  let at = offset + codeBits;
  for (let length = 1; length <= codeBits; length += 1) {
    const count = view.getUint8(offset + length - 1);
    if (at + count > view.byteLength) return undefined;
    const span = 1 << (codeBits - length);
    for (let index = 0; index < count; index += 1, at += 1, code += 1) {
      table.fill((length << 8) | view.getUint8(at), code * span, (code + 1) * span);
    }
    code *= 2;
  }
  return { table, end: at };
}
