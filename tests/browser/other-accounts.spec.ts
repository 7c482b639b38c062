import { jpegFile } from '../fixtures/pictures.ts';
import { expectFailure } from './support/failure-notice.ts';
import { frameFile } from './support/photo-job.ts';
import { test } from './support/sandbox-test.ts';
import { wordsOf } from './support/texts.ts';

const words = wordsOf('en');

test('tells a personal account that its photo is not kept here', async ({
  openTeams,
  sandboxOfWorker: sandbox,
}) => {
  await sandbox.signIn({ userPrincipalName: 'sam.rivers@outlook.com' });

  const { tab } = await openTeams();

  await expectFailure(tab.getByRole('main'), 'graph/personal-account', words);
});

test('tells a guest where their photo is changed', async ({
  openTeams,
  sandboxOfWorker: sandbox,
}) => {
  await sandbox.signIn({ userPrincipalName: 'elena_fabrikam.com#EXT#@contoso.com' });
  const { tab } = await openTeams();
  const dialog = await frameFile(tab, await jpegFile({ widthPx: 900, heightPx: 700 }));

  await dialog.getByRole('button', { name: words('action.save'), exact: true }).click();

  await expectFailure(dialog, 'graph/guest-account', words);
});
