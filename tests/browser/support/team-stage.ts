import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test';

import { jpegFile } from '../../fixtures/pictures.ts';
import { chooseFile, openPicker, stageOf } from './photo-job.ts';
import type { SandboxControl } from './sandbox-control.ts';

/** The seeded team that Adele owns. */
export const retailGroupId = '9b1f60d4-2c55-4e0b-8a71-000000000001';
/** One that she is a member of. */
export const designGroupId = '9b1f60d4-2c55-4e0b-8a71-000000000002';

export const teamPhotoName = 'Team photo in Teams';
export const groupPhotoName = 'Group photo in Outlook and SharePoint';

type Shell = { readonly page: Page };

/** The page in the dialog of Teams in which a tab is added, set up or removed. */
export const settingsOf = ({ page }: Shell): FrameLocator =>
  page.frameLocator('iframe[title="Portrait settings"]');

export const saveOf = ({ page }: Shell): Locator =>
  page.getByRole('button', { name: 'Save', exact: true });

/** The channel's tab, while there is one. */
export const tabOf = ({ page }: Shell): Locator =>
  page.getByRole('button', { name: 'Team photo', exact: true });

/** Why Teams was told that nothing can be saved. */
export const reasonOf = ({ page }: Shell): Locator => page.locator('.dialog-said');

/** Frames a picture in the settings and has it wait for Teams' own Save. */
export async function useFramed(teams: Shell, hue?: number): Promise<void> {
  const settings = settingsOf(teams);
  const dialog = await openPicker(settings);
  await chooseFile(dialog, await jpegFile(hue === undefined ? {} : { hue }));
  await expect(stageOf(dialog)).toBeVisible();
  await dialog.getByRole('button', { name: 'Use this photo' }).click();
  await expect(settings.getByRole('img', { name: 'New photo of Retail' })).toBeVisible();
}

/** The settings that the host has kept, by its own log; `undefined` where it kept none. */
export async function recordedSettings({ page }: Shell): Promise<unknown> {
  const entries = page.locator('details', { hasText: 'tab settings recorded' });
  if ((await entries.count()) === 0) return undefined;
  const entry = entries.last();
  await entry.evaluate((details: HTMLDetailsElement) => {
    details.open = true;
  });
  await expect(entry.locator('pre')).not.toBeEmpty();
  return JSON.parse((await entry.locator('pre').textContent()) ?? '') as unknown;
}

export const settingsOfTab = (appOrigin: string, groupId: string) => ({
  entityId: `portrait-${groupId}`,
  contentUrl: `${appOrigin}/channel-tab.html?theme={app.theme}&locale={app.locale}`,
  websiteUrl: `${appOrigin}/personal-tab.html`,
  removeUrl: `${appOrigin}/channel-remove.html?theme={app.theme}&locale={app.locale}`,
  suggestedDisplayName: 'Team photo',
});

export type StoredPhotos = {
  readonly team: Buffer | undefined;
  readonly group: Buffer | undefined;
};

/** Both photos as Graph stores them. */
export const storedPhotos = async (
  sandbox: SandboxControl,
  groupId = retailGroupId,
): Promise<StoredPhotos> => ({
  team: await sandbox.storedTeamPhoto('teams', groupId),
  group: await sandbox.storedTeamPhoto('groups', groupId),
});

/** How many earlier photos of each target the page has in IndexedDB. */
export async function keptCopies({ page }: Shell): Promise<Readonly<Record<string, number>>> {
  const frame = page.frames().find((each) => /\/channel-(settings|tab)\.html/.test(each.url()));
  if (frame === undefined) throw new Error('No page of a channel is open.');
  return frame.evaluate(async () => {
    const settled = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error(String(request.error)));
      });
    const database = await settled(indexedDB.open('portrait-history'));
    const photos = database.transaction('photos').objectStore('photos');
    const copies = (await settled(photos.getAll())) as readonly { readonly targetKey: string }[];
    database.close();
    const counts: Record<string, number> = {};
    for (const { targetKey } of copies) {
      const kind = targetKey.split(':')[0]!;
      counts[kind] = (counts[kind] ?? 0) + 1;
    }
    return counts;
  });
}

/** Which of both targets were written, in the order of the requests. */
export async function writtenTargets(sandbox: SandboxControl): Promise<readonly Whose[]> {
  const requests = await sandbox.requests();
  return requests.filter(({ method }) => method === 'PUT').map(targetOf);
}

/** Whose bytes were read, once for each time, sorted. */
export async function readTargets(sandbox: SandboxControl): Promise<readonly Whose[]> {
  const requests = await sandbox.requests();
  return requests
    .filter(({ method, path }) => method === 'GET' && path.includes('/photo/$value'))
    .map(targetOf)
    .sort();
}

type Whose = 'team' | 'group';

const targetOf = ({ path }: { readonly path: string }): Whose =>
  path.includes('/teams/') ? 'team' : 'group';
