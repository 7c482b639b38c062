import fc from 'fast-check';

import {
  createByteReader,
  createMemoryReader,
} from '../../../../../src/imaging/shared/header/byte-reader.ts';

const bytesOf = (view: DataView | undefined): readonly number[] | undefined =>
  view && [...new Uint8Array(view.buffer, view.byteOffset, view.byteLength)];

describe('the two byte readers', () => {
  it('give the same bytes of the same file, also beyond its end', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 200 }),
        fc.array(fc.tuple(fc.nat(250), fc.nat(120)), { minLength: 1, maxLength: 6 }),
        async (content, reads) => {
          const file = createByteReader(new Blob([Uint8Array.from(content)]));
          const memory = createMemoryReader(Uint8Array.from(content).buffer);
          expect(memory.sizeBytes).toBe(file.sizeBytes);
          for (const [offset, length] of reads) {
            expect(bytesOf(await memory.read(offset, length))).toEqual(
              bytesOf(await file.read(offset, length)),
            );
            expect(bytesOf(await memory.readUpTo(offset, length))).toEqual(
              bytesOf(await file.readUpTo(offset, length)),
            );
          }
        },
      ),
    );
  });
});
