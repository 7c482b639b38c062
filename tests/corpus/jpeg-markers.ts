/** What a JPEG without metadata is made of: JFIF, an ICC profile, tables, frame, scan. */
const allowed = [0xe0, 0xe2, 0xdb, 0xc0, 0xc1, 0xc2, 0xc4, 0xdd];
const startOfScan = 0xda;

/** The markers before the scan that hold something other than a picture, e.g. `FFE1` for EXIF and XMP. */
export function foreignMarkers(jpeg: Buffer): readonly string[] {
  const found: string[] = [];
  for (let offset = 2; offset + 4 <= jpeg.length; offset += 2 + jpeg.readUInt16BE(offset + 2)) {
    const code = jpeg[offset + 1] ?? 0;
    if (jpeg[offset] !== 0xff) return [...found, `no marker at ${offset}`];
    if (code === startOfScan) return found;
    if (!allowed.includes(code)) found.push(`FF${code.toString(16).toUpperCase()}`);
  }
  return [...found, 'no scan'];
}
