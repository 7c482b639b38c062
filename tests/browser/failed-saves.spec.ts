import type { FailureKind } from '#advice';

import type { Fault } from '../../sandbox/types.ts';
import { jpegFile } from '../fixtures/pictures.ts';
import { meanDifferenceOf255, samePictureLimitOf255 } from '../support/compare-pictures.ts';
import { expectFailure } from './support/failure-notice.ts';
import { adele } from './support/people.ts';
import { expectSaved, frameFile, saveFramed, stageOf } from './support/photo-job.ts';
import { expect, test } from './support/sandbox-test.ts';
import { spokenLanguages, wordsOf } from './support/texts.ts';

const upload = { method: 'PUT', path: '/me/photo/$value' } as const;

/** More often than any number of tries. */
const always = 20;

type FailedSave = {
  readonly what: string;
  readonly fault: Omit<Fault, 'method' | 'path'>;
  readonly kind: FailureKind;
};

const failures: readonly FailedSave[] = [
  {
    what: 'a refused token',
    fault: { status: 401, code: 'InvalidAuthenticationToken' },
    kind: 'graph/token-refused',
  },
  {
    what: '403',
    fault: { status: 403, code: 'ErrorAccessDenied' },
    kind: 'graph/forbidden-by-policy',
  },
  {
    what: '404',
    fault: { status: 404, code: 'ErrorItemNotFound' },
    kind: 'graph/no-mailbox',
  },
  {
    what: '500',
    fault: { status: 500, code: 'InternalServerError' },
    kind: 'graph/service-failed',
  },
  { what: 'an upload cut on its way', fault: { cut: 'request' }, kind: 'graph/network' },
];

for (const { language, locale } of spokenLanguages) {
  const words = wordsOf(language);

  for (const { what, fault, kind } of failures) {
    test(`keeps photo and framing at ${what}, and saves at the next try (${language})`, async ({
      openTeams,
      sandboxOfWorker: sandbox,
    }) => {
      const before = (await sandbox.storedPhoto(adele))!;
      const { tab } = await openTeams({ query: { locale } });
      const dialog = await frameFile(tab, await jpegFile({ widthPx: 900, heightPx: 700 }), words);
      await stageOf(dialog, words).press('+');
      const zoom = dialog.getByRole('slider', { name: words('frame.zoom') });
      const framed = await zoom.inputValue();
      expect(Number(framed)).toBeGreaterThan(0);
      await sandbox.addFault({ ...upload, ...fault, times: always });

      await dialog.getByRole('button', { name: words('action.save'), exact: true }).click();

      await expectFailure(dialog, kind, words);
      await expect(dialog.getByRole('alert')).toContainText(words('stored.old'));
      await expect(zoom).toHaveValue(framed);
      await sandbox.clearFaults();
      const stored = (await sandbox.storedPhoto(adele))!;
      expect(await meanDifferenceOf255(before, stored)).toBeLessThan(samePictureLimitOf255);

      await dialog.getByRole('button', { name: words('action.tryAgain') }).click();

      await expectSaved(tab, words);
      const saved = (await sandbox.storedPhoto(adele))!;
      expect(await meanDifferenceOf255(before, saved)).toBeGreaterThan(20);
      await tab.getByRole('button', { name: words('action.undo') }).click();
      await expect(tab.getByRole('status')).toHaveText(words('status.undone'));
      const back = (await sandbox.storedPhoto(adele))!;
      expect(await meanDifferenceOf255(before, back)).toBeLessThan(samePictureLimitOf255);
    });
  }
}

test('counts an upload as saved when it arrived and only its answer was cut', async ({
  openTeams,
  sandboxOfWorker: sandbox,
}) => {
  const before = (await sandbox.storedPhoto(adele))!;
  const { tab } = await openTeams();
  const dialog = await frameFile(tab, await jpegFile({ widthPx: 900, heightPx: 700 }));
  await sandbox.addFault({ ...upload, cut: 'response', times: always });

  await saveFramed(tab, dialog);

  await sandbox.clearFaults();
  const stored = (await sandbox.storedPhoto(adele))!;
  expect(await meanDifferenceOf255(before, stored)).toBeGreaterThan(20);
  await tab.getByRole('button', { name: 'Undo' }).click();
  await expect(tab.getByRole('status')).toHaveText('Undone');
  const back = (await sandbox.storedPhoto(adele))!;
  expect(await meanDifferenceOf255(before, back)).toBeLessThan(samePictureLimitOf255);
});

test('saves when Graph answers 429, 429, 200', async ({ openTeams, sandboxOfWorker: sandbox }) => {
  const { tab } = await openTeams();
  const dialog = await frameFile(tab, await jpegFile({ widthPx: 900, heightPx: 700 }));
  await sandbox.addFault({ ...upload, status: 429, code: 'TooManyRequests', times: 2 });

  await saveFramed(tab, dialog);

  const uploads = (await sandbox.requests()).filter(({ method }) => method === 'PUT');
  expect(uploads.map(({ status }) => status)).toEqual([429, 429, 200]);
});
