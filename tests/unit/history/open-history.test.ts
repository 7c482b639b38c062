import 'fake-indexeddb/auto';

import { IDBFactory } from 'fake-indexeddb';

import { maxKeptPhotos, openHistory, type HistoryOwner, type KeptPhoto } from '#history';
import { systemClock } from '#shared';

import { createVirtualClock } from '../../support/virtual-clock.ts';

const adele: HistoryOwner = { tenantId: 't-1', userObjectId: 'adele', targetKey: 'me' };
const megan: HistoryOwner = { tenantId: 't-1', userObjectId: 'megan', targetKey: 'me' };

const present = (content: string, contentType = 'image/jpeg') => ({
  status: 'present' as const,
  bytes: new Blob([content], { type: contentType }),
  contentType,
});

/** A history over `indexedDB` whose clock counts up, so that copies can be told apart. */
const open = (indexedDB: IDBFactory, prefix = 'copy') => {
  let count = 0;
  return openHistory({
    indexedDB,
    clock: { ...systemClock, now: () => 1_000 + count },
    newId: () => `${prefix}-${++count}`,
  });
};

const contentsOf = (copies: readonly KeptPhoto[]): Promise<readonly string[]> =>
  Promise.all(
    copies.map(async ({ photo }) => (photo.status === 'present' ? photo.bytes.text() : 'absent')),
  );

/** Lets writes fail as they do in a browser when `refuse` says so. */
const withFailingWrites = async (
  refuse: () => DOMException | undefined,
  work: () => Promise<void>,
): Promise<void> => {
  const add = IDBObjectStore.prototype.add;
  IDBObjectStore.prototype.add = function failing(...parameters) {
    const reason = refuse();
    if (reason !== undefined) throw reason;
    return add.apply(this, parameters);
  };
  try {
    await work();
  } finally {
    IDBObjectStore.prototype.add = add;
  }
};

const quotaExceeded = () => new DOMException('The quota is full.', 'QuotaExceededError');

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

  it('keeps the last ten of each owner and lets the oldest go', async () => {
    const history = await open(new IDBFactory());
    await history.keep(megan, present('megan’s'));

    for (let index = 1; index <= maxKeptPhotos + 2; index += 1) {
      await history.keep(adele, present(String(index)));
    }

    expect(await contentsOf(await history.list(adele))).toEqual([
      '12',
      '11',
      '10',
      '9',
      '8',
      '7',
      '6',
      '5',
      '4',
      '3',
    ]);
    expect(await contentsOf(await history.list(megan))).toEqual(['megan’s']);
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

describe('a full quota', () => {
  it('costs the oldest copy, whoever’s it is', async () => {
    const history = await open(new IDBFactory());
    await history.keep(megan, present('oldest'));
    await history.keep(adele, present('older'));
    let refusals = 1;

    await withFailingWrites(
      () => (refusals-- > 0 ? quotaExceeded() : undefined),
      async () => {
        const { where } = await history.keep(adele, present('new'));
        expect(where).toBe('device');
      },
    );

    expect(await contentsOf(await history.list(adele))).toEqual(['new', 'older']);
    expect(await history.list(megan)).toEqual([]);
  });

  it('costs three copies at most; then the new one stays in memory', async () => {
    const history = await open(new IDBFactory());
    for (const content of ['1', '2', '3', '4', '5']) await history.keep(adele, present(content));

    await withFailingWrites(quotaExceeded, async () => {
      const { where } = await history.keep(adele, present('new'));
      expect(where).toBe('page');
    });

    expect(await contentsOf(await history.list(adele))).toEqual(['new', '5', '4']);
  });

  it('with nothing to give way leaves the new copy in memory', async () => {
    const history = await open(new IDBFactory());

    await withFailingWrites(quotaExceeded, async () => {
      const { where } = await history.keep(adele, present('new'));
      expect(where).toBe('page');
    });

    expect(await contentsOf(await history.list(adele))).toEqual(['new']);
  });

  it('that shows only when the transaction ends is noticed as well', async () => {
    const history = await open(new IDBFactory());
    await history.keep(adele, present('old'));
    const add = IDBObjectStore.prototype.add;
    let refusals = 1;
    IDBObjectStore.prototype.add = function full(...parameters) {
      const request = add.apply(this, parameters);
      if (refusals-- > 0) {
        Object.defineProperty(this.transaction, 'error', { value: quotaExceeded() });
        this.transaction.abort();
      }
      return request;
    };

    const { where } = await history.keep(adele, present('new'));
    IDBObjectStore.prototype.add = add;

    expect(where).toBe('device');
    expect(await contentsOf(await history.list(adele))).toEqual(['new']);
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

  it('keeps no more than ten in memory either', async () => {
    const history = await open(rejecting(new DOMException('denied', 'SecurityError')));

    for (let index = 1; index <= maxKeptPhotos + 1; index += 1) {
      await history.keep(adele, present(String(index)));
    }

    const contents = await contentsOf(await history.list(adele));
    expect(contents).toHaveLength(10);
    expect(contents.at(-1)).toBe('2');
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

  it('takes no older copy along when it breaks half-way', async () => {
    const history = await open(new IDBFactory());
    for (let index = 1; index <= maxKeptPhotos; index += 1) {
      await history.keep(adele, present(String(index)));
    }
    const remove = IDBObjectStore.prototype.delete;
    IDBObjectStore.prototype.delete = function failing(...parameters) {
      const request = remove.apply(this, parameters);
      this.transaction.abort();
      return request;
    };

    const { where } = await history.keep(adele, present('new'));
    IDBObjectStore.prototype.delete = remove;

    expect(where).toBe('page');
    const contents = await contentsOf(await history.list(adele));
    expect(contents).toEqual(['new', '10', '9', '8', '7', '6', '5', '4', '3', '2']);
    await history.forget(adele, 'copy-11');
    expect(await contentsOf(await history.list(adele))).toContain('1');
  });
});
