import sharp from 'sharp';
import { invariant } from '#shared';
import { portraitTraits } from './portraits/people.ts';
import { buildPortraitSvg } from './portraits/portrait-svg.ts';

export type FixturePictureOptions = {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly format: 'jpeg' | 'png';
  /** Whose drawing, counted from 0; beyond the last it begins again. */
  readonly subject?: number;
};

/**
 * A picture file to upload, with one of the drawn people in its middle. Deterministic: the same options
 * give the same bytes. Large ones (4000 x 3000) take about a second.
 */
export async function drawFixturePicture(options: FixturePictureOptions): Promise<Buffer> {
  const all = [...portraitTraits.values()];
  const traits = all[(options.subject ?? 0) % all.length];
  invariant(traits !== undefined, 'portraits are seeded');
  const edgePx = Math.min(options.widthPx, options.heightPx);
  const portrait = await sharp(Buffer.from(buildPortraitSvg(traits)))
    .resize(edgePx, edgePx)
    .png()
    .toBuffer();
  const picture = sharp({
    create: {
      width: options.widthPx,
      height: options.heightPx,
      channels: 3,
      background: traits.background.color,
    },
  }).composite([{ input: portrait }]);
  return options.format === 'jpeg'
    ? picture.jpeg({ quality: 92 }).toBuffer()
    : picture.png().toBuffer();
}
