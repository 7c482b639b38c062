import { buildPortraitSvg } from '../../tenant/portraits/portrait-svg.ts';
import { portraitTraits } from '../../tenant/portraits/people.ts';

/** Pictures for tiles, drawn by code. */
export type SamplePhotos = {
  /** The person's photo, 648 by 648. */
  readonly own: Blob;
  /** Somebody's photo, as a change by another device. */
  readonly other: Blob;
  /** A landscape picture of 1600 by 1000 to be framed. */
  readonly file: File;
};

type Size = { readonly widthPx: number; readonly heightPx: number };

export async function drawSamplePhotos(): Promise<SamplePhotos> {
  const [own, other, third] = [...portraitTraits.values()].slice(1, 4).map(buildPortraitSvg);
  if (own === undefined || other === undefined || third === undefined) {
    throw new Error('The sandbox has drawn too few portraits.');
  }
  const square = { widthPx: 648, heightPx: 648 };
  const wide = await drawJpeg(third, { widthPx: 1600, heightPx: 1000 });
  return {
    own: await drawJpeg(own, square),
    other: await drawJpeg(other, square),
    file: new File([wide], 'holiday.jpg', { type: 'image/jpeg' }),
  };
}

/** The portrait fills the width, as a photograph would that was cut to the shape. */
async function drawJpeg(svg: string, { widthPx, heightPx }: Size): Promise<Blob> {
  const image = new Image(widthPx, widthPx);
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = new OffscreenCanvas(widthPx, heightPx);
  canvas.getContext('2d')?.drawImage(image, 0, (heightPx - widthPx) / 2, widthPx, widthPx);
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
}
