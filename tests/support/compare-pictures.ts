import sharp from 'sharp';

const comparedEdgePx = 128;

const pixelsOf = (picture: Buffer): Promise<Buffer> =>
  sharp(picture)
    .resize(comparedEdgePx, comparedEdgePx, { fit: 'fill' })
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer();

/** Mean absolute difference of two pictures, 0 (equal) to 255; sizes may differ. */
export async function meanDifferenceOf255(first: Buffer, second: Buffer): Promise<number> {
  const [a, b] = await Promise.all([pixelsOf(first), pixelsOf(second)]);
  const sum = a.reduce((total, value, index) => total + Math.abs(value - (b[index] ?? 0)), 0);
  return sum / a.length;
}

/** The service stores its own encoding, so photos are compared by what is seen. */
export const samePictureLimitOf255 = 4;
