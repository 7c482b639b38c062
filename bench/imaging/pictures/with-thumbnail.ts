import sharp from 'sharp';

const tiffHeaderBytes = 8;
const entryBytes = 12;

/** A JPEG with an EXIF thumbnail of 160 px added, as cameras write it (EXIF 2.32, 4.5.4 and 4.6.3). */
export async function withThumbnail(jpeg: Buffer): Promise<Buffer> {
  const thumbnail = await sharp(jpeg, { limitInputPixels: false })
    .resize(160)
    .jpeg({ quality: 70 })
    .toBuffer();
  const exif = Buffer.concat([Buffer.from('Exif\0\0'), tiffOf(thumbnail)]);
  const head = Buffer.alloc(4);
  head.writeUInt16BE(0xffe1, 0);
  head.writeUInt16BE(exif.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, exif, jpeg.subarray(2)]);
}

/** An empty first directory, and a second that names the thumbnail's place, length and compression. */
function tiffOf(thumbnail: Buffer): Buffer {
  const firstBytes = 2 + 4;
  const secondOffset = tiffHeaderBytes + firstBytes;
  const jpegOffset = secondOffset + 2 + 3 * entryBytes + 4;
  const tiff = Buffer.alloc(jpegOffset);
  tiff.write('II*\0', 0, 'latin1');
  tiff.writeUInt32LE(tiffHeaderBytes, 4);
  tiff.writeUInt16LE(0, tiffHeaderBytes);
  tiff.writeUInt32LE(secondOffset, tiffHeaderBytes + 2);
  tiff.writeUInt16LE(3, secondOffset);
  const entries = [
    { tag: 0x0103, type: 3, value: 6 },
    { tag: 0x0201, type: 4, value: jpegOffset },
    { tag: 0x0202, type: 4, value: thumbnail.length },
  ];
  entries.forEach(({ tag, type, value }, index) => {
    const at = secondOffset + 2 + index * entryBytes;
    tiff.writeUInt16LE(tag, at);
    tiff.writeUInt16LE(type, at + 2);
    tiff.writeUInt32LE(1, at + 4);
    tiff.writeUInt32LE(value, at + 8);
  });
  return Buffer.concat([tiff, thumbnail]);
}
