import 'fake-indexeddb/auto';

import { IDBFactory } from 'fake-indexeddb';

import { maxKeptPhotos, openHistory, type HistoryOwner } from '#history';
import { systemClock } from '#shared';

import { createVirtualClock } from '../../support/virtual-clock.ts';
import {
  adele,
  contentsOf,
  keepMany,
  lastTenOf,
  megan,
  open,
  present,
  withFailingWrites,
} from './kept-photos.ts';

describe('the history on this device', () => {
  it('gives back what was kept, bytes and type, newest first', async () => {
    const history = await open(new IDBFactory());

    await history.keep(adele, present('first'));
    const { kept, where } = await history.keep(adele, present('second', 'image/png'));

    expect(where).toBe('device');
    const copies = await history.list(adele);
    expect(await contentsOf(copies)).toEqual(['second', 'first']);
    expect(copies[0]).toMatchObject({
      id: kept.id,
      keptAtMs: kept.keptAtMs,
      photo: { contentType: 'image/png', bytes: { type: 'image/png', size: 6 } },
    });
  });

  it('remembers that there was no photo', async () => {
    const history = await open(new IDBFactory());

    await history.keep(adele, { status: 'absent' });

    expect(await history.list(adele)).toMatchObject([{ photo: { status: 'absent' } }]);
  });

  it('outlives the page', async () => {
    const device = new IDBFactory();
    await (await open(device)).keep(adele, present('kept'));

    const reopened = await open(device, 'later');

    expect(await contentsOf(await reopened.list(adele))).toEqual(['kept']);
  });

  it('lets none go when one is kept, and leaves the last ten of the owner when it is told to', async () => {
    const history = await open(new IDBFactory());
    await history.keep(megan, present('megan’s'));
    await keepMany(history, maxKeptPhotos + 2);
    expect(await contentsOf(await history.list(adele))).toHaveLength(12);

    await history.dropSurplus(adele);

    expect(await contentsOf(await history.list(adele))).toEqual(lastTenOf(12));
    expect(await contentsOf(await history.list(megan))).toEqual(['megan’s']);
  });

  it('spares the copy that is being put back, beside the last ten others', async () => {
    const history = await open(new IDBFactory());
    await keepMany(history, maxKeptPhotos + 2);

    await history.dropSurplus(adele, { sparedId: 'copy-1' });

    expect(await contentsOf(await history.list(adele))).toEqual([...lastTenOf(12), '1']);
  });

  it('keeps the order of keeping when the device’s clock goes back', async () => {
    const times = [2_000, 1_000];
    const history = await openHistory({
      indexedDB: new IDBFactory(),
      clock: { ...systemClock, now: () => times.shift() ?? 0 },
      newId: () => `at-${times.length}`,
    });

    await history.keep(adele, present('first'));
    await history.keep(adele, present('second'));

    expect(await contentsOf(await history.list(adele))).toEqual(['second', 'first']);
  });

  it.each<[string, HistoryOwner]>([
    ['another person', megan],
    ['the same person in another tenant', { ...adele, tenantId: 't-2' }],
    ['another target', { ...adele, targetKey: 'group:g-1' }],
  ])('shows nothing of it to %s, and lets them forget nothing', async (_, other) => {
    const history = await open(new IDBFactory());
    const { kept } = await history.keep(adele, present('adele’s'));

    await history.forget(other, kept.id);

    expect(await history.list(other)).toEqual([]);
    expect(await contentsOf(await history.list(adele))).toEqual(['adele’s']);
  });

  it('is the browser’s own unless another is given', async () => {
    const options = { clock: systemClock, newId: () => crypto.randomUUID() };
    const { where } = await (await openHistory(options)).keep(adele, present('kept'));

    expect(where).toBe('device');
    expect(await contentsOf(await (await openHistory(options)).list(adele))).toEqual(['kept']);
  });

  it('forgets one copy and leaves the others', async () => {
    const history = await open(new IDBFactory());
    await history.keep(adele, present('first'));
    const { kept } = await history.keep(adele, present('second'));
    await history.keep(adele, present('third'));

    await history.forget(adele, kept.id);

    expect(await contentsOf(await history.list(adele))).toEqual(['third', 'first']);
  });

  it('makes way for a page with a newer version of the database', async () => {
    const device = new IDBFactory();
    const history = await open(device);
    await history.keep(adele, present('on the device'));

    const upgrade = device.open('portrait-history', 99);
    await new Promise((resolve, reject) => {
      upgrade.onsuccess = resolve;
      upgrade.onblocked = () => {
        reject(new Error('blocked'));
      };
    });
    const { where } = await history.keep(adele, present('after'));

    expect(where).toBe('page');
    expect(await contentsOf(await history.list(adele))).toEqual(['after']);
    upgrade.result.close();
  });
});

describe('a browser that denies storage', () => {
  const rejecting = (reason: DOMException) =>
    ({
      open: () => {
        throw reason;
      },
    }) as unknown as IDBFactory;

  const silent = { open: () => new IDBOpenDBRequest() } as unknown as IDBFactory;

  const expectMemoryOnly = async (history: Awaited<ReturnType<typeof openHistory>>) => {
    const { kept, where } = await history.keep(adele, present('first'));
    await history.keep(adele, present('second'));
    expect(where).toBe('page');
    expect(await contentsOf(await history.list(adele))).toEqual(['second', 'first']);
    expect(await history.list(megan)).toEqual([]);
    await history.forget(megan, kept.id);
    await history.forget(adele, kept.id);
    expect(await contentsOf(await history.list(adele))).toEqual(['second']);
  };

  it('by throwing gets a history in memory', async () => {
    await expectMemoryOnly(await open(rejecting(new DOMException('denied', 'SecurityError'))));
  });

  it('by having no IndexedDB at all gets a history in memory', async () => {
    const own = globalThis.indexedDB;
    Reflect.deleteProperty(globalThis, 'indexedDB');
    const history = await openHistory({ clock: systemClock, newId: () => crypto.randomUUID() });
    globalThis.indexedDB = own;

    await expectMemoryOnly(history);
  });

  it('by failing the request gets a history in memory', async () => {
    const device = new IDBFactory();
    const newer = device.open('portrait-history', 99);
    await new Promise((resolve) => {
      newer.onsuccess = resolve;
    });
    newer.result.close();

    await expectMemoryOnly(await open(device));
  });

  it('by never answering gets a history in memory after 3 s', async () => {
    const clock = createVirtualClock();

    const history = await clock.run(openHistory({ indexedDB: silent, clock, newId: () => 'id' }));

    expect(clock.finishedSleepsMs).toEqual([3_000]);
    expect(await history.keep(adele, { status: 'absent' })).toMatchObject({ where: 'page' });
  });

  it('leaves the last ten in memory too', async () => {
    const history = await open(rejecting(new DOMException('denied', 'SecurityError')));
    await keepMany(history, maxKeptPhotos + 2);

    await history.dropSurplus(adele, { sparedId: 'copy-1' });

    expect(await contentsOf(await history.list(adele))).toEqual([...lastTenOf(12), '1']);
  });
});

describe('a write that fails', () => {
  it('leaves that copy in memory, beside those on the device', async () => {
    const history = await open(new IDBFactory());
    await history.keep(adele, present('device 1'));

    await withFailingWrites(
      () => new DOMException('The disk is gone.', 'UnknownError'),
      async () => {
        const { where } = await history.keep(adele, present('page'));
        expect(where).toBe('page');
      },
    );
    await history.keep(adele, present('device 2'));

    expect(await contentsOf(await history.list(adele))).toEqual(['device 2', 'page', 'device 1']);
  });

  it('counts with those on the device when the surplus goes', async () => {
    const history = await open(new IDBFactory());
    await keepMany(history, maxKeptPhotos);
    await withFailingWrites(
      () => new DOMException('The disk is gone.', 'UnknownError'),
      async () => {
        await history.keep(adele, present('11'));
      },
    );

    await history.dropSurplus(adele);

    expect(await contentsOf(await history.list(adele))).toEqual(lastTenOf(11));
  });
});
