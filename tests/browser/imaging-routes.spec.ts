import sharp from 'sharp';

import { withThumbnail } from '../fixtures/images/with-thumbnail.ts';
import { drawing, likenessDb, noise, photoOf } from './support/imaging-pictures.ts';
import { expect, test } from './support/imaging-test.ts';

/** A browser without something, as far as the worker can tell. */
const without = (name: 'ImageDecoder' | 'WebAssembly') => ({
  script: `delete globalThis.${name};`,
});

test('renders a large JPEG of any EXIF orientation upright, from a part of its size', async ({
  page,
  pictures,
}) => {
  const stored = await drawing(2405, 1803).jpeg({ quality: 95 }).toBuffer();
  for (const orientation of [1, 2, 3, 4, 5, 6, 7, 8]) {
    const file = await withThumbnail(stored, orientation);
    const photo = await photoOf(page, pictures.addPicture(file));
    const { data, info } = await sharp(file)
      .autoOrient()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const { width, height } = info;
    const [left, top] = [(width - 1803) / 2, (height - 1803) * 0.15].map(Math.round);
    const expected = sharp(data, { raw: { width, height, channels: 3 } })
      .extract({ left: left!, top: top!, width: 1803, height: 1803 })
      .resize(648, 648, { kernel: 'lanczos3' });
    expect(photo.edgePx).toBe(648);
    const likeness = await likenessDb(sharp(photo.jpeg), sharp(await expected.png().toBuffer()));
    expect(likeness, `orientation ${orientation}`).toBeGreaterThan(30);
  }
});

test('renders what the editor shows of a large JPEG, turned, mirrored and tilted', async ({
  page,
  pictures,
}) => {
  const file = drawing(3000, 2000).jpeg({ quality: 95 }).withMetadata({ orientation: 8 });
  const path = pictures.addPicture(await file.toBuffer());
  const changes = [
    { quarterTurns: 1, flip: 'horizontal' },
    { zoom: 1.3, quarterTurns: 3, straightenDegrees: -20 },
    { zoom: 3.1, straightenDegrees: 4 },
  ] as const;
  for (const change of changes) {
    const photo = await photoOf(page, path, change);
    const shown = await page.evaluate(
      (call) => globalThis.imagingPage.showOnStage(call.path, call.edgePx, call.change),
      { path, edgePx: photo.edgePx, change },
    );
    const likeness = await likenessDb(sharp(photo.jpeg), sharp(Buffer.from(shown, 'base64')));
    expect(likeness, JSON.stringify(change)).toBeGreaterThan(23);
  }
});

test('converts Display P3 to sRGB, at a part of the size and at the whole', async ({
  page,
  pictures,
}) => {
  for (const edgePx of [2400, 700]) {
    const background = { r: 200, g: 60, b: 40 };
    const file = await sharp({ create: { width: edgePx, height: edgePx, channels: 3, background } })
      .jpeg({ quality: 100, chromaSubsampling: '4:4:4' })
      .withIccProfile('p3', { attach: true })
      .toBuffer();
    // Made again from the profile that sharp has attached, and from its pixels as they are stored.
    const stored = await sharp(file, { ignoreIcc: true }).raw().toBuffer();
    const expected = await sharp(file).toColourspace('srgb').raw().toBuffer();
    const photo = await photoOf(page, pictures.addPicture(file));
    const seen = await sharp(photo.jpeg).raw().toBuffer();
    expect([...stored.subarray(0, 3)]).not.toEqual([...expected.subarray(0, 3)]);
    [0, 1, 2].forEach((channel) => {
      expect(Math.abs((seen[channel] ?? 0) - (expected[channel] ?? 0))).toBeLessThan(4);
    });
  }
});

test('gives the very same photo where the worker may not run WebAssembly', async ({
  page,
  pictures,
}) => {
  const paths = await Promise.all(
    [drawing(2400, 1700), noise(900, 1400, 50)].map(async (picture) =>
      pictures.addPicture(await picture.jpeg({ quality: 90 }).toBuffer()),
    ),
  );
  const change = { zoom: 1.23, quarterTurns: 1 } as const;
  const photos = async () => {
    const made: Buffer[] = [];
    for (const path of paths) made.push((await photoOf(page, path, change)).jpeg);
    return made;
  };
  const usual = await photos();
  await pictures.openPageWithWorker(page, { policy: "default-src 'none'" });
  expect(await photos()).toEqual(usual);
  await pictures.openPageWithWorker(page, without('WebAssembly'));
  expect(await photos()).toEqual(usual);
});

test('renders nearly the same where the browser has no ImageDecoder', async ({
  page,
  pictures,
}) => {
  const file = drawing(3000, 2000).jpeg({ quality: 95 }).withMetadata({ orientation: 6 });
  const path = pictures.addPicture(await file.toBuffer());
  const usual = await photoOf(page, path, { zoom: 1.1 });
  await pictures.openPageWithWorker(page, without('ImageDecoder'));
  const other = await photoOf(page, path, { zoom: 1.1 });
  expect(await likenessDb(sharp(usual.jpeg), sharp(other.jpeg))).toBeGreaterThan(33);
});

test('shows the small picture of a camera first, oriented as the large one is', async ({
  page,
  pictures,
}) => {
  const jpeg = await drawing(1600, 1200).jpeg().toBuffer();
  const path = pictures.addPicture(await withThumbnail(jpeg, 6));
  const { pngs, light } = await page.evaluate((url) => globalThis.imagingPage.preview(url), path);
  expect(pngs).toHaveLength(1);
  const preview = sharp(Buffer.from(pngs[0]!, 'base64'));
  const expected = sharp(await sharp(jpeg).resize(160).rotate(90).png().toBuffer());
  expect(await preview.metadata()).toMatchObject({ width: 120, height: 160 });
  expect(await likenessDb(preview, expected)).toBeGreaterThan(22);
  expect(light.meanLuma01).toBeGreaterThan(0.3);
  expect(light.meanLuma01).toBeLessThan(0.7);
  const without = await page.evaluate(
    (url) => globalThis.imagingPage.preview(url),
    pictures.addPicture(jpeg),
  );
  expect(without.pngs).toHaveLength(0);
});

test('keeps a photo of noise under the bytes that it is allowed', async ({ page, pictures }) => {
  const path = pictures.addPicture(await noise(1300, 1300, 60).png().toBuffer());
  const usual = await photoOf(page, path);
  expect(usual.jpeg.length).toBeGreaterThan(99_999);
  const { jpeg } = await photoOf(page, path, { maxSizeBytes: 99_999 });
  expect(jpeg.length).toBeLessThanOrEqual(99_999);
  expect(jpeg.length).toBeGreaterThan(40_000);
});
