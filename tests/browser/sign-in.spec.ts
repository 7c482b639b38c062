import { jpegFile } from '../fixtures/pictures.ts';
import { meanDifferenceOf255, samePictureLimitOf255 } from '../support/compare-pictures.ts';
import { expectFailure } from './support/failure-notice.ts';
import { mappedNames } from './support/mapped-names.ts';
import { expect, test, type HostProgram } from './support/mapped-test.ts';
import { adele } from './support/people.ts';
import { midSaveCells } from './support/mid-save-cells.ts';
import { expectSaved, frameFile, saveFramed, stageOf } from './support/photo-job.ts';
import { signInCells } from './support/sign-in-cells.ts';
import { openSignIn, pressThere } from './support/sign-in-windows.ts';
import { framePartition, popupBlocker } from './support/storage-profile.ts';
import { wordsOf } from './support/texts.ts';

const words = wordsOf('en');
const hosts: readonly HostProgram[] = ['Teams', 'Outlook'];

/** The whole table takes minutes: `npm run test:long` has the rest of it. */
const often = (isInEveryRun = false) => (isInEveryRun ? {} : { tag: '@long' });

for (const host of hosts) {
  const proof = `has storage partitioned and popups blocked in ${host}`;
  test(proof, { tag: '@proof' }, async ({ openProduction }) => {
    const { context, page, tab } = await openProduction({ host });
    await expect(tab.getByRole('heading', { name: 'Your photo' })).toBeVisible();
    const ownWindow = await context.newPage();
    await ownWindow.goto(`https://${mappedNames.app}/auth-redirect.html`);

    expect(await framePartition(tab, ownWindow)).toBe('partitioned');
    expect(await popupBlocker(page)).toBe('on');
  });

  for (const { way, ends, open, reach, everyRun } of signInCells) {
    const title = `${way} ends with ${ends} (${host})`;
    test(title, often(everyRun?.includes(host)), async ({ mappedHosts, openProduction }) => {
      const { control } = mappedHosts;
      const before = (await control.storedPhoto(adele))!;
      const production = await openProduction({ ...open, host });

      await reach(production);

      const { tab } = production;
      if (ends !== 'saved') {
        await expectFailure(tab.locator('body'), ends, words);
        return;
      }
      await saveFramed(tab, await frameFile(tab, await jpegFile({ widthPx: 900, heightPx: 700 })));
      const after = (await control.storedPhoto(adele))!;
      expect(await meanDifferenceOf255(before, after)).toBeGreaterThan(20);
    });
  }
}

for (const cell of midSaveCells) {
  for (const entry of cell.entries) {
    const title = `${cell.what} mid-save, signed in by ${entry.by}, ends with ${cell.ends}`;
    const details = often(cell.everyRun?.includes(entry.by));
    test(title, details, async ({ mappedHosts, openProduction }) => {
      const { control } = mappedHosts;
      const before = (await control.storedPhoto(adele))!;
      const production = await openProduction(entry.open);
      const { tab } = production;
      await entry.signIn(production);
      const dialog = await frameFile(tab, await jpegFile({ widthPx: 900, heightPx: 700 }));
      await stageOf(dialog).press('+');
      const zoom = dialog.getByRole('slider', { name: words('frame.zoom') });
      const framed = await zoom.inputValue();
      await cell.disturb(control, production);

      await dialog.getByRole('button', { name: words('action.save'), exact: true }).click();
      await cell.goOn(production, entry);

      if (cell.ends === 'saved') await expectSaved(tab);
      else {
        await expectFailure(dialog, cell.ends, words);
        await expect(zoom).toHaveValue(framed);
      }
      const uploads = (await control.requests()).filter(({ method }) => method === 'PUT');
      expect(uploads.map(({ status }) => status)).toEqual(cell.uploads);
      const difference = await meanDifferenceOf255(before, (await control.storedPhoto(adele))!);
      if (cell.ends === 'saved') expect(difference).toBeGreaterThan(20);
      else expect(difference).toBeLessThan(samePictureLimitOf255);
    });
  }
}

test('shows and changes the photo of whoever signed in, not of whom the host names', async ({
  mappedHosts,
  openProduction,
}) => {
  const { control } = mappedHosts;
  const { people } = await control.status();
  const other = people.find((each) => each.hasPhoto && each.userPrincipalName !== adele)!;
  const before = (await control.storedPhoto(other.userPrincipalName))!;
  const adeleBefore = (await control.storedPhoto(adele))!;
  const production = await openProduction({ query: { bridge: 'absent', person: adele } });
  const { tab } = production;

  await pressThere(await openSignIn(production), other.displayName);
  const photo = words('photo.of').replace('{{name}}', other.displayName);
  await expect(tab.getByRole('img', { name: photo })).toBeVisible();
  await saveFramed(tab, await frameFile(tab, await jpegFile({ widthPx: 900, heightPx: 700 })));

  const after = (await control.storedPhoto(other.userPrincipalName))!;
  expect(await meanDifferenceOf255(before, after)).toBeGreaterThan(20);
  const adeleAfter = (await control.storedPhoto(adele))!;
  expect(await meanDifferenceOf255(adeleBefore, adeleAfter)).toBeLessThan(samePictureLimitOf255);
});
