import {
  emptyFile,
  jpegFile,
  noisyPngFile,
  textNamedJpeg,
  truncatedJpegFile,
} from '../fixtures/pictures.ts';
import { expectFailure } from './support/failure-notice.ts';
import { adele } from './support/people.ts';
import { chooseFile, frameFile, openPicker, saveFramed, stageOf } from './support/photo-job.ts';
import { expect, test } from './support/sandbox-test.ts';
import { createTabStage } from './support/tab-stage.ts';
import { spokenLanguages, wordsOf } from './support/texts.ts';

const refusals = [
  { what: 'a text file named .jpg', make: textNamedJpeg, kind: 'imaging/not-an-image' },
  { what: 'an empty file', make: emptyFile, kind: 'imaging/empty' },
  { what: 'a truncated JPEG', make: truncatedJpegFile, kind: 'imaging/corrupt' },
] as const;

for (const { language, locale } of spokenLanguages) {
  const words = wordsOf(language);

  test(`refuses what is no usable picture and stays ready for another (${language})`, async ({
    openTeams,
    sandboxOfWorker: sandbox,
  }) => {
    const before = await sandbox.storedPhoto(adele);
    const { tab } = await openTeams({ query: { locale } });
    const dialog = await openPicker(tab, words);

    for (const { what, make, kind } of refusals) {
      await test.step(what, async () => {
        await chooseFile(dialog, await make(), words);
        await expectFailure(dialog, kind, words);
        await expect(stageOf(dialog, words)).toBeHidden();
        await expect(
          dialog.getByRole('button', { name: words('action.save'), exact: true }),
        ).toBeDisabled();
      });
    }

    await chooseFile(dialog, await jpegFile({ widthPx: 900, heightPx: 700 }), words);
    await expect(stageOf(dialog, words)).toBeVisible();
    await expect(dialog.getByRole('alert')).toHaveCount(0);
    expect(await sandbox.storedPhoto(adele)).toEqual(before);
  });
}

for (const { widthPx, heightPx } of [
  { widthPx: 320, heightPx: 568 },
  { widthPx: 320, heightPx: 400 },
]) {
  test(`says in view why a file is refused (${widthPx} × ${heightPx})`, async ({
    page,
    sandboxOfWorker: sandbox,
  }) => {
    const stage = createTabStage({ page, sandbox, language: 'en' });
    await stage.open(adele, { theme: 'default', widthPx: 320 });
    await stage.resize({ widthPx: 1280, heightPx });
    const dialog = await openPicker(stage.tab);
    for (const file of [textNamedJpeg(), emptyFile()]) {
      await chooseFile(dialog, file);
      await expect(dialog.getByRole('alert')).toBeInViewport({ ratio: 1 });
      await expect(dialog.getByRole('button', { name: 'Upload a photo' })).toBeFocused();
    }
  });
}

test('keeps the framing when a second file is refused', async ({ openTeams }) => {
  const { tab } = await openTeams();
  const dialog = await frameFile(tab, await jpegFile({ widthPx: 900, heightPx: 700 }));

  await chooseFile(dialog, emptyFile());

  await expectFailure(dialog, 'imaging/empty', wordsOf('en'));
  await expect(stageOf(dialog)).toBeVisible();
  await saveFramed(tab, dialog);
});

test('uploads a 12 MB PNG as a JPEG of under 300 kB', async ({ openTeams }) => {
  const file = await noisyPngFile(12_000_000);
  expect(file.buffer.length).toBeGreaterThan(12_000_000);
  const { page, tab } = await openTeams();
  const upload = page.waitForRequest((request) => request.method() === 'PUT');

  await saveFramed(tab, await frameFile(tab, file));

  const request = await upload;
  const headers = await request.allHeaders();
  expect(headers['content-type']).toBe('image/jpeg');
  expect(Number(headers['content-length'])).toBeLessThan(300_000);
  expect(Number(headers['content-length'])).toBeGreaterThan(10_000);
});
