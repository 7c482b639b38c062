import { noisyPngFile } from '../fixtures/pictures.ts';
import { frameFile, saveFramed } from './support/photo-job.ts';
import { expect, test } from './support/sandbox-test.ts';

/** Without mailbox; the sandbox stores only small photos for him. */
const teo = 'teom@contoso.com';

test('stores a smaller photo for a person without mailbox', async ({
  openTeams,
  sandboxOfWorker: sandbox,
}) => {
  await sandbox.signIn({ userPrincipalName: teo });
  const { tab } = await openTeams();
  const dialog = await frameFile(tab, await noisyPngFile(2_000_000));

  await saveFramed(tab, dialog);

  expect(await sandbox.storedPhoto(teo)).toBeDefined();
  // Refused as too large, then taken: both by the sandbox's own limit.
  const requests = await sandbox.requests();
  const uploads = requests.filter(({ method }) => method === 'PUT');
  expect(uploads.map(({ status }) => status)).toEqual([404, 200]);
});
