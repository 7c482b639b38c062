import type { Page } from '@playwright/test';
import sharp from 'sharp';

import { drawing, likenessDb, noise, photoOf, pixelsOf } from './support/imaging-pictures.ts';
import { expect, test } from './support/imaging-test.ts';

const refusalOf = async (page: Page, path: string): Promise<string> => {
  const opened = await page.evaluate((url) => globalThis.imagingPage.open(url, 300), path);
  return opened.status === 'refused' ? opened.kind : 'opened';
};

test('renders a picture of any EXIF orientation upright', async ({ page, pictures }) => {
  for (const orientation of [1, 2, 3, 4, 5, 6, 7, 8]) {
    const file = await drawing(800, 600)
      .jpeg({ quality: 95 })
      .withMetadata({ orientation })
      .toBuffer();
    const photo = await photoOf(page, pictures.addPicture(file));
    const upright = sharp(await sharp(file).autoOrient().png().toBuffer());
    const { width, height } = await upright.metadata();
    const top = Math.round((height - 600) * 0.15);
    const expected = upright.extract({ left: (width - 600) / 2, top, width: 600, height: 600 });
    expect(photo.edgePx).toBe(600);
    const likeness = await likenessDb(sharp(photo.jpeg), expected);
    expect(likeness, `orientation ${orientation}`).toBeGreaterThan(27);
  }
});

test('renders as sharp as a Lanczos reference, copied or scaled', async ({ page, pictures }) => {
  for (const edgePx of [648, 1000, 2000]) {
    const file = await drawing(edgePx, edgePx).grayscale().png().toBuffer();
    const photo = await photoOf(page, pictures.addPicture(file));
    const reference = await sharp(file)
      .resize(648, 648, { kernel: 'lanczos3' })
      .toColourspace('srgb')
      .png()
      .toBuffer();
    const likeness = await likenessDb(sharp(photo.jpeg), sharp(reference));
    expect(likeness, `from ${edgePx} px`).toBeGreaterThan(39);
  }
});

test('renders what the editor shows, however it is turned, mirrored and tilted', async ({
  page,
  pictures,
}) => {
  const path = pictures.addPicture(await drawing(1500, 1000).png().toBuffer());
  const changes = [
    { zoom: 1.7, quarterTurns: 1 },
    { zoom: 1.2, quarterTurns: 3, flip: 'horizontal' },
    { zoom: 1.4, quarterTurns: 2, flip: 'horizontal', straightenDegrees: 12 },
  ] as const;
  for (const change of changes) {
    const photo = await photoOf(page, path, change);
    const shown = await page.evaluate(
      (call) => globalThis.imagingPage.showOnStage(call.path, call.edgePx, call.change),
      { path, edgePx: photo.edgePx, change },
    );
    const onStage = sharp(Buffer.from(shown, 'base64'));
    expect(await likenessDb(sharp(photo.jpeg), onStage)).toBeGreaterThan(24);
  }
});

test('renders a PNG of over 12 MB as less than 300 kB without its hidden data', async ({
  page,
  pictures,
}) => {
  const file = await noise(2200, 2000, 30)
    .withExif({ IFD0: { Artist: 'HIDDEN-OWNER' }, IFD3: { GPSLatitude: '47/1 36/1 0/1' } })
    .png({ compressionLevel: 0 })
    .toBuffer();
  expect(file.length).toBeGreaterThan(12_000_000);
  expect(file.includes('HIDDEN-OWNER')).toBe(true);
  const photo = await photoOf(page, pictures.addPicture(file));
  expect(photo.edgePx).toBe(648);
  expect(photo.jpeg.length).toBeLessThan(300_000);
  expect(photo.jpeg.includes('HIDDEN-OWNER')).toBe(false);
  expect((await sharp(photo.jpeg).metadata()).exif).toBeUndefined();
});

test('paints white where the picture is transparent', async ({ page, pictures }) => {
  const clear = { r: 0, g: 0, b: 0, alpha: 0 };
  const file = await sharp({ create: { width: 200, height: 200, channels: 4, background: clear } })
    .png()
    .toBuffer();
  const photo = await photoOf(page, pictures.addPicture(file));
  expect(photo.edgePx).toBe(200);
  expect((await pixelsOf(sharp(photo.jpeg))).every((value) => value === 255)).toBe(true);
});

test('opens a working bitmap that is just large enough, and never larger than the picture', async ({
  page,
  pictures,
}) => {
  const path = pictures.addPicture(await drawing(1600, 1200).jpeg().toBuffer());
  const opened = await page.evaluate((url) => globalThis.imagingPage.open(url, 300), path);
  expect(opened).toMatchObject({
    probe: { format: 'jpeg', orientedSizePx: { widthPx: 1600, heightPx: 1200 } },
    bitmapPx: { widthPx: 400, heightPx: 300 },
  });
  const whole = await page.evaluate((url) => globalThis.imagingPage.open(url, 5000), path);
  expect(whole).toMatchObject({ bitmapPx: { widthPx: 1600, heightPx: 1200 } });
});

test('refuses files that are cut, empty, or no picture', async ({ page, pictures }) => {
  const jpeg = await noise(900, 700, 40).jpeg().toBuffer();
  const png = await noise(300, 300, 40).png().toBuffer();
  const half = (file: Buffer) => file.subarray(0, file.length / 2);
  const refused = [
    [half(jpeg), 'imaging/corrupt'],
    [half(png), 'imaging/corrupt'],
    [Buffer.from('Not a photo.'), 'imaging/not-an-image'],
    [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'imaging/unsupported-format'],
    [Buffer.alloc(0), 'imaging/empty'],
    [await noise(40, 400, 10).png().toBuffer(), 'imaging/too-small'],
  ] as const;
  for (const [file, kind] of refused) {
    expect(await refusalOf(page, pictures.addPicture(file))).toBe(kind);
  }
  expect(await refusalOf(page, pictures.addPicture(jpeg))).toBe('opened');
});

test('cancels a running call and works on', async ({ page, pictures }) => {
  const path = pictures.addPicture(await drawing(1600, 1200).jpeg().toBuffer());
  const outcomes = await page.evaluate((url) => globalThis.imagingPage.cancelThenProbe(url), path);
  expect(outcomes).toEqual(['AbortError', 'probed']);
});
