import 'fake-indexeddb/auto';

import { IDBFactory } from 'fake-indexeddb';

import type { PhotoVersion } from '#history';

import {
  expectSaved,
  keptContents,
  offeredContent,
  owner,
  remove,
  save,
  startPublishing,
  type Publishing,
} from './publishing.ts';

const version = (number: number): PhotoVersion => ({ status: 'present', etag: `"E${number}"` });

const revealed = async ({ publisher, clock }: Publishing, seen: PhotoVersion) => {
  const hidden = await clock.run(publisher.reveal(owner, seen));
  return hidden?.status === 'present' ? hidden.bytes.text() : hidden?.status;
};

const wait = ({ clock }: Publishing, durationMs: number) => clock.run(clock.sleep(durationMs));

const lagging = async (): Promise<Publishing> => {
  const publishing = await startPublishing({ indexedDB: new IDBFactory() });
  publishing.service.setLag(30_000);
  return publishing;
};

describe('after a reload while reads lag behind our own save', () => {
  it('knows the photo that was saved', async () => {
    const publishing = await lagging();
    await save(publishing, 'mine');

    expect(await revealed(publishing.reload(), version(0))).toBe('mine');
  });

  it('knows that the photo was removed', async () => {
    const publishing = await lagging();
    await remove(publishing);

    expect(await revealed(publishing.reload(), version(0))).toBe('absent');
  });

  it('asks nothing at the next save, and keeps our own photo as the earlier one', async () => {
    const publishing = await lagging();
    await save(publishing, 'mine');

    const next = expectSaved(await save(publishing.reload(), 'next'));

    expect(await offeredContent(next.undo)).toBe('mine');
    expect(await keptContents(publishing)).toEqual(['mine', 'old']);
  });

  it('takes what is read for what is there once our photo has come up', async () => {
    const publishing = await lagging();
    await save(publishing, 'mine');
    await wait(publishing, 31_000);

    expect(await revealed(publishing.reload(), version(1))).toBeUndefined();
  });

  it('asks about a change by someone else that came after ours had been seen', async () => {
    const publishing = await lagging();
    await save(publishing, 'mine');
    await wait(publishing, 31_000);
    const reloaded = publishing.reload();
    await revealed(reloaded, version(1));
    publishing.service.changeByOther('theirs');

    const result = await save(reloaded, 'next', { shown: version(1) });

    expect(result.status).toBe('changed-meanwhile');
    expect(publishing.service.stored()).toBe('theirs');
  });

  it('says nothing of a save that the service refused', async () => {
    const publishing = await lagging();
    publishing.service.trouble('PUT', 403);
    await save(publishing, 'mine');

    expect(await revealed(publishing.reload(), version(0))).toBeUndefined();
  });
});

it('a save of long ago explains nothing any more', async () => {
  const publishing = await lagging();
  await save(publishing, 'mine');
  await wait(publishing, 11 * 60_000);
  const reloaded = publishing.reload();
  publishing.service.changeByOther('theirs');

  expect(await revealed(reloaded, version(0))).toBeUndefined();
  const result = await save(reloaded, 'next', { shown: version(1) });

  expect(result.status).toBe('changed-meanwhile');
});

it('a page that wrote nothing takes every reading as it is', async () => {
  expect(await revealed(await startPublishing(), version(0))).toBeUndefined();
});
