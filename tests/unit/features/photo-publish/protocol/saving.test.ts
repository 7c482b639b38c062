import 'fake-indexeddb/auto';

import { IDBFactory } from 'fake-indexeddb';

import { maxKeptPhotos } from '#history';

import type { PublishStep } from '../../../../../src/features/photo-publish/protocol/index.ts';
import {
  asked,
  expectSaved,
  jpegOf,
  keptContents,
  offeredContent,
  owner,
  remove,
  save,
  startPublishing,
  undo,
  type Publishing,
} from './publishing.ts';

describe('saving a photo', () => {
  it('reads and keeps the old one, then uploads the new one', async () => {
    const publishing = await startPublishing();

    const saved = expectSaved(await save(publishing, 'new'));

    expect(publishing.service.stored()).toBe('new');
    expect(publishing.service.requests).toEqual([
      'GET /photo',
      'GET /photo/$value',
      'PUT /photo/$value',
    ]);
    expect(await offeredContent(saved.undo)).toBe('old');
    expect(await keptContents(publishing)).toEqual(['old']);
  });

  it('tells its steps', async () => {
    const publishing = await startPublishing();
    const steps: PublishStep[] = [];

    await save(publishing, 'new', { onProgress: (step) => steps.push(step) });

    expect(steps).toEqual(['keeping-earlier', 'uploading']);
  });

  it.each([
    ['device', new IDBFactory()],
    ['page', undefined],
  ])('says that undoing lasts as long as the %s', async (where, indexedDB) => {
    const publishing = await startPublishing(indexedDB === undefined ? {} : { indexedDB });

    // The device's storage is real time to this clock.
    const { publisher, clock } = publishing;
    const saving = clock.holdDuring(publisher.publish({ ...asked(), jpeg: jpegOf('new') }));
    const saved = expectSaved(await clock.run(saving));

    expect(saved.undo).toMatchObject({ status: 'possible', where });
  });

  it('remembers that there was none', async () => {
    const publishing = await startPublishing({ first: null });

    const saved = expectSaved(await save(publishing, 'new', { shown: { status: 'absent' } }));

    expect(await offeredContent(saved.undo)).toBeNull();
  });

  it.each([
    ['offline', 'cut-before', 'graph/network'],
    ['throttled', 429, 'graph/throttled'],
    ['refused by its token', 401, 'graph/token-refused'],
  ] as const)('stops before it writes when it is %s', async (_, trouble, kind) => {
    const publishing = await startPublishing();
    publishing.service.trouble('GET', ...Array.from({ length: 8 }, () => trouble));

    const result = await save(publishing, 'new');

    expect(result).toMatchObject({
      status: 'failed',
      error: { kind },
      stored: 'old',
      undo: { status: 'not-possible' },
    });
    expect(publishing.service.stored()).toBe('old');
  });

  it('stops before it writes when no token can be had', async () => {
    const publishing = await startPublishing();
    publishing.refuseTokens();

    const result = await save(publishing, 'new');

    expect(result).toMatchObject({
      status: 'failed',
      error: { kind: 'auth/cancelled' },
      stored: 'old',
    });
    expect(publishing.service.requests).toEqual([]);
  });
});

describe('undoing', () => {
  it('writes the kept bytes back, and can itself be undone', async () => {
    const publishing = await startPublishing();
    const saved = expectSaved(await save(publishing, 'new'));

    const undone = expectSaved(await undo(publishing, saved.undo));
    expect(publishing.service.stored()).toBe('old');

    const redone = expectSaved(await undo(publishing, undone.undo));
    expect(publishing.service.stored()).toBe('new');
    expect(await offeredContent(redone.undo)).toBe('old');
  });

  it('removes the photo where there was none before, and that can be undone too', async () => {
    const publishing = await startPublishing({ first: null });
    const saved = expectSaved(await save(publishing, 'new', { shown: { status: 'absent' } }));

    const undone = expectSaved(await undo(publishing, saved.undo));
    expect(publishing.service.stored()).toBeNull();
    expect(publishing.service.requests.at(-1)).toBe('DELETE /photo/$value');

    await undo(publishing, undone.undo);
    expect(publishing.service.stored()).toBe('new');
  });

  it('takes the copy out of the history once the service shows it again', async () => {
    const publishing = await startPublishing();
    const saved = expectSaved(await save(publishing, 'new'));

    const undone = expectSaved(await undo(publishing, saved.undo));
    expect(await keptContents(publishing)).toEqual(['new', 'old']);
    await publishing.clock.run(undone.verify());

    expect(await keptContents(publishing)).toEqual(['new']);
  });

  it('does not push older photos out of the history, however often it goes to and fro', async () => {
    const publishing = await startPublishing({ first: 'very old' });
    await save(publishing, 'old');
    let last = expectSaved(await save(publishing, 'new'));

    for (let times = 0; times < 12; times += 1) {
      last = expectSaved(await undo(publishing, last.undo));
      await publishing.clock.run(last.verify());
    }

    expect(await keptContents(publishing)).toContain('very old');
  });

  it('asks first when someone else has changed the photo since', async () => {
    const publishing = await startPublishing();
    const saved = expectSaved(await save(publishing, 'new'));
    await publishing.clock.run(saved.verify());
    publishing.service.changeByOther('theirs');

    const result = await undo(publishing, saved.undo);

    expect(result).toMatchObject({ status: 'changed-meanwhile', theirs: { status: 'present' } });
    expect(publishing.service.stored()).toBe('theirs');
  });
});

describe('removing', () => {
  it('keeps the photo, and undoing brings it back', async () => {
    const publishing = await startPublishing();

    const removed = expectSaved(await remove(publishing));
    expect(publishing.service.stored()).toBeNull();
    expect(await offeredContent(removed.undo)).toBe('old');

    await undo(publishing, removed.undo);
    expect(publishing.service.stored()).toBe('old');
  });

  it('keeps the photo stored when the service refuses', async () => {
    const publishing = await startPublishing();
    publishing.service.trouble('DELETE', 403);

    const result = await remove(publishing);

    expect(result).toMatchObject({
      status: 'failed',
      error: { kind: 'graph/forbidden-by-policy' },
      stored: 'old',
    });
    expect(publishing.service.stored()).toBe('old');
  });

  it('is found to have worked when its answer was lost', async () => {
    const publishing = await startPublishing();
    publishing.service.trouble('DELETE', 'cut-after', 'cut-before', 'cut-before', 'cut-before');

    const removed = expectSaved(await remove(publishing));

    expect(await publishing.clock.run(removed.verify())).toEqual({
      status: 'confirmed',
      photo: { status: 'absent' },
    });
  });
});

const neverThere = ['cut-before', 'cut-before', 'cut-before', 'cut-before'] as const;

/** Saves '1', '2', … one after the other, each confirmed before the next. */
const saveMany = async (publishing: Publishing, count: number): Promise<void> => {
  for (let index = 1; index <= count; index += 1) {
    const saved = expectSaved(await save(publishing, String(index), { conflict: 'save-mine' }));
    await publishing.clock.run(saved.verify());
  }
};

describe('the history of a save', () => {
  it('belongs to the owner alone', async () => {
    const publishing = await startPublishing();

    await save(publishing, 'new');

    expect(await publishing.history.list({ ...owner, userObjectId: 'megan' })).toEqual([]);
  });

  it('holds one copy of the same photo, however often the save is tried', async () => {
    const publishing = await startPublishing();
    publishing.service.trouble('PUT', ...neverThere, ...neverThere);

    await save(publishing, 'new');
    await save(publishing.reload(), 'new');
    expect(await keptContents(publishing)).toEqual(['old']);
    expectSaved(await save(publishing.reload(), 'new'));

    expect(await keptContents(publishing)).toEqual(['old']);
  });

  it('is what it was after refusals and reloads, however many', async () => {
    const publishing = await startPublishing();
    await saveMany(publishing, maxKeptPhotos);
    const before = await keptContents(publishing);

    for (let times = 0; times < 3; times += 1) {
      publishing.service.trouble('PUT', 403);
      const result = await save(publishing.reload(), 'refused', { conflict: 'save-mine' });
      expect(result).toMatchObject({ status: 'failed', undo: { status: 'not-possible' } });
    }

    expect(before).toHaveLength(maxKeptPhotos);
    expect(await keptContents(publishing)).toEqual(before);
  });

  it('loses none of ten to uploads without an answer; the first that goes through drops the oldest', async () => {
    const publishing = await startPublishing();
    await saveMany(publishing, maxKeptPhotos);
    const before = await keptContents(publishing);

    for (let times = 0; times < 3; times += 1) {
      publishing.service.trouble('PUT', ...neverThere);
      await save(publishing.reload(), 'lost', { conflict: 'save-mine' });
    }
    expect(await keptContents(publishing)).toEqual(['10', ...before]);

    expectSaved(await save(publishing.reload(), 'new', { conflict: 'save-mine' }));
    expect(await keptContents(publishing)).toEqual(['10', ...before.slice(0, -1)]);
  });

  it('has a copy of an unclear try still when the next one is refused', async () => {
    const publishing = await startPublishing();
    publishing.service.trouble('PUT', ...neverThere, 403);

    await save(publishing, 'new');
    await save(publishing, 'new');

    expect(await keptContents(publishing)).toEqual(['old']);
  });

  it('is ten copies at most, of the photos replaced last', async () => {
    const publishing = await startPublishing();

    await saveMany(publishing, maxKeptPhotos + 2);

    const contents = await keptContents(publishing);
    expect(contents).toHaveLength(maxKeptPhotos);
    expect([contents[0], contents.at(-1)]).toEqual(['11', '2']);
  });

  it('still has the oldest of ten after putting it back was refused, and can put it back then', async () => {
    const publishing = await startPublishing();
    await saveMany(publishing, maxKeptPhotos);
    const oldest = (await publishing.history.list(owner)).at(-1)!;
    const offer = { status: 'possible', earlier: oldest, where: 'page' } as const;
    publishing.service.trouble('PUT', 403);

    expect(await undo(publishing, offer, { conflict: 'save-mine' })).toMatchObject({
      status: 'failed',
    });
    expect(await keptContents(publishing)).toContain('old');

    const restored = expectSaved(await undo(publishing, offer, { conflict: 'save-mine' }));
    await publishing.clock.run(restored.verify());
    expect(publishing.service.stored()).toBe('old');
    const contents = await keptContents(publishing);
    expect(contents).toHaveLength(maxKeptPhotos);
    expect([contents[0], contents.at(-1)]).toEqual(['10', '1']);
  });

  it('gets a new copy when the person deleted the last one in between', async () => {
    const publishing = await startPublishing();
    publishing.service.trouble('PUT', ...neverThere);
    await save(publishing, 'new');
    const [copy] = await publishing.history.list(owner);
    await publishing.history.forget(owner, copy?.id ?? '');

    expectSaved(await save(publishing, 'new'));

    expect(await keptContents(publishing)).toEqual(['old']);
  });

  it('holds one note of there being none, however often the save is tried', async () => {
    const publishing = await startPublishing({ first: null });
    publishing.service.trouble('PUT', ...neverThere);
    const shown = { status: 'absent' } as const;

    await save(publishing, 'new', { shown });
    await save(publishing, 'new', { shown });

    expect(await keptContents(publishing)).toEqual([null]);
  });
});
