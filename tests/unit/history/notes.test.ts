import 'fake-indexeddb/auto';

import { IDBFactory } from 'fake-indexeddb';

import { openHistory, type HistoryOwner, type PhotoDraft, type ShownPhotoCopy } from '#history';
import { systemClock } from '#shared';

const adele: HistoryOwner = { tenantId: 't-1', userObjectId: 'adele', targetKey: 'me' };

const shown = (content: string): ShownPhotoCopy => ({
  bytes: new Blob([content], { type: 'image/jpeg' }),
  contentType: 'image/jpeg',
  etag: `"${content}"`,
  displayName: 'Adele Vance',
});

const open = (indexedDB: IDBFactory) =>
  openHistory({ indexedDB, clock: systemClock, newId: () => 'id' });

const denied = (): IDBFactory => {
  const factory = new IDBFactory();
  factory.open = () => {
    throw new DOMException('Denied.', 'SecurityError');
  };
  return factory;
};

const draftOf = (content: string, zoom: number): PhotoDraft => ({
  file: new Blob([content]),
  frame: {
    center01: { x: 0.5, y: 0.4 },
    zoom,
    quarterTurns: 1,
    flip: 'none',
    straightenDegrees: 0,
  },
});

const settled = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve) => {
    request.onsuccess = () => resolve(request.result);
  });

/** What stands on the device, without the history. */
const storedNotes = async (device: IDBFactory): Promise<IDBObjectStore> => {
  const database = await settled(device.open('portrait-history'));
  return database.transaction('notes', 'readwrite').objectStore('notes');
};

/** How often a file is written from here on. */
const countFiles = () => {
  const put = IDBObjectStore.prototype.put;
  let count = 0;
  IDBObjectStore.prototype.put = function counting(...parameters) {
    const [note] = parameters as [{ readonly name?: string }];
    if (note.name === 'draft-file') count += 1;
    return put.apply(this, parameters);
  };
  return {
    files: () => count,
    restore: () => {
      IDBObjectStore.prototype.put = put;
    },
  };
};

describe('the photo shown last', () => {
  it('is there at the next visit with its ETag and name', async () => {
    const device = new IDBFactory();
    await (await open(device)).shown.remember(adele, shown('first'));

    const recalled = await (await open(device)).shown.recall(adele);

    expect(recalled).toMatchObject({ etag: '"first"', displayName: 'Adele Vance' });
    expect(recalled?.bytes.type).toBe('image/jpeg');
    expect(await recalled?.bytes.text()).toBe('first');
  });

  it('takes the place of the one before', async () => {
    const history = await open(new IDBFactory());
    await history.shown.remember(adele, shown('first'));
    await history.shown.remember(adele, shown('second'));

    expect((await history.shown.recall(adele))?.etag).toBe('"second"');
  });

  it('is nobody else’s: another person, tenant or target sees none of it', async () => {
    const history = await open(new IDBFactory());
    await history.shown.remember(adele, shown('first'));

    for (const other of [{ userObjectId: 'megan' }, { tenantId: 't-2' }, { targetKey: 'group' }]) {
      expect(await history.shown.recall({ ...adele, ...other })).toBeUndefined();
    }
  });

  it('is forgotten when there is no photo any more', async () => {
    const history = await open(new IDBFactory());
    await history.shown.remember(adele, shown('first'));

    await history.shown.remember(adele, undefined);

    expect(await history.shown.recall(adele)).toBeUndefined();
  });

  it('leaves earlier photos alone', async () => {
    const history = await open(new IDBFactory());
    await history.keep(adele, { status: 'absent' });
    await history.shown.remember(adele, shown('first'));

    expect(await history.list(adele)).toHaveLength(1);
  });

  it('is simply not there at the next visit where the browser denies storage', async () => {
    await (await open(denied())).shown.remember(adele, shown('first'));

    expect(await (await open(denied())).shown.recall(adele)).toBeUndefined();
  });
});

describe('our own writes', () => {
  it('are there after a reload, pictures and all', async () => {
    const device = new IDBFactory();
    const content = {
      status: 'present' as const,
      bytes: new Blob(['mine'], { type: 'image/jpeg' }),
      contentType: 'image/jpeg',
    };
    await (
      await open(device)
    ).writes.remember(adele, {
      latest: { content, status: 'accepted' },
      accepted: content,
      older: [{ status: 'present', etag: '"E0"' }],
      seen: [],
      sentCount: 1,
      contents: 'one',
      sentAtMs: 5,
    });

    const writes = await (await open(device)).writes.recall(adele);

    expect(writes).toMatchObject({
      older: [{ status: 'present', etag: '"E0"' }],
      sentCount: 1,
      sentAtMs: 5,
    });
    const { accepted } = writes!;
    expect(accepted?.status === 'present' && accepted.bytes.type).toBe('image/jpeg');
    expect(accepted?.status === 'present' && (await accepted.bytes.text())).toBe('mine');
  });
});

describe('a draft', () => {
  it('survives a closed tab with file and framing', async () => {
    const device = new IDBFactory();
    await (await open(device)).draft.remember(adele, draftOf('file', 2));

    const { draft } = await open(device);

    expect(await draft.has(adele)).toBe(true);
    const recalled = await draft.recall(adele);
    expect(recalled?.frame).toEqual(draftOf('file', 2).frame);
    expect(await recalled?.file.text()).toBe('file');
  });

  it('writes the file once, however often the framing changes', async () => {
    const device = new IDBFactory();
    const { draft } = await open(device);
    const first = draftOf('file', 1);
    await draft.remember(adele, first);
    const { files, restore } = countFiles();
    await draft.remember(adele, { ...first, frame: draftOf('file', 3).frame });
    restore();

    expect(files()).toBe(0);
    expect((await (await open(device)).draft.recall(adele))?.frame.zoom).toBe(3);
  });

  it('never joins a framing with a file that it is not of', async () => {
    const device = new IDBFactory();
    const { draft } = await open(device);
    await draft.remember(adele, draftOf('first', 1));
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('The disk is gone.', 'UnknownError');
    };
    await draft.remember(adele, draftOf('second', 2));
    IDBObjectStore.prototype.put = put;

    expect(await (await open(device)).draft.has(adele)).toBe(false);
    expect(await (await draft.recall(adele))?.file.text()).toBe('second');
  });

  it('is gone when it is taken away, and nobody else ever saw it', async () => {
    const { draft } = await open(new IDBFactory());
    await draft.remember(adele, draftOf('file', 1));
    expect(await draft.has({ ...adele, userObjectId: 'megan' })).toBe(false);

    await draft.remember(adele, undefined);

    expect(await draft.has(adele)).toBe(false);
    expect(await draft.recall(adele)).toBeUndefined();
  });

  it('lasts until the page closes where the browser denies storage', async () => {
    const { draft } = await open(denied());
    const kept = draftOf('file', 1);
    await draft.remember(adele, kept);

    expect(await draft.recall(adele)).toEqual(kept);
  });

  describe('that does not fit the quota', () => {
    const refusePuts = async (work: () => Promise<void>) => {
      const put = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('The quota is full.', 'QuotaExceededError');
      };
      await work();
      IDBObjectStore.prototype.put = put;
    };

    it('takes no earlier photo with it, and lasts until the page closes', async () => {
      const device = new IDBFactory();
      const history = await open(device);
      await history.keep(adele, { status: 'absent' });
      await history.keep({ ...adele, userObjectId: 'megan' }, { status: 'absent' });

      await refusePuts(() => history.draft.remember(adele, draftOf('large', 1)));

      expect(await history.list(adele)).toHaveLength(1);
      expect(await history.list({ ...adele, userObjectId: 'megan' })).toHaveLength(1);
      expect(await history.draft.has(adele)).toBe(true);
      expect(await (await history.draft.recall(adele))?.file.text()).toBe('large');
      expect(await (await open(device)).draft.has(adele)).toBe(false);
    });

    it('is not offered at the next visit when the framing alone would have fitted', async () => {
      const device = new IDBFactory();
      const { draft } = await open(device);
      const put = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = function full(...parameters) {
        const [note] = parameters as [{ readonly name?: string }];
        if (note.name === 'draft-file') {
          throw new DOMException('The quota is full.', 'QuotaExceededError');
        }
        return put.apply(this, parameters);
      };
      await draft.remember(adele, draftOf('large', 1));
      IDBObjectStore.prototype.put = put;

      const nextVisit = await open(device);

      expect(await nextVisit.draft.has(adele)).toBe(false);
      expect(await nextVisit.draft.recall(adele)).toBeUndefined();
      const notes = await storedNotes(device);
      expect(await settled(notes.count())).toBe(0);
    });

    it('is stored with its file once there is room again', async () => {
      const device = new IDBFactory();
      const { draft } = await open(device);
      const large = draftOf('large', 1);
      await refusePuts(() => draft.remember(adele, large));

      await draft.remember(adele, { ...large, frame: draftOf('large', 3).frame });

      const recalled = await (await open(device)).draft.recall(adele);
      expect(await recalled?.file.text()).toBe('large');
      expect(recalled?.frame.zoom).toBe(3);
    });
  });

  it('is not offered where a framing stands without its file', async () => {
    const device = new IDBFactory();
    const { draft } = await open(device);
    await draft.remember(adele, draftOf('file', 1));
    const notes = await storedNotes(device);
    await settled(notes.delete(['t-1', 'adele', 'me', 'draft-file']));

    expect(await (await open(device)).draft.has(adele)).toBe(false);
  });

  it('is never pushed out by copies', async () => {
    const history = await open(new IDBFactory());
    await history.draft.remember(adele, draftOf('file', 1));
    const add = IDBObjectStore.prototype.add;
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('The quota is full.', 'QuotaExceededError');
    };
    await history.keep(adele, { status: 'absent' });
    IDBObjectStore.prototype.add = add;

    expect(await history.draft.has(adele)).toBe(true);
  });
});

it('a refusal is remembered with what support needs, and forgotten', async () => {
  const device = new IDBFactory();
  const refused = {
    atMs: 7,
    request: {
      method: 'PUT',
      path: '/v1.0/me/photo/$value',
      status: 403,
      clientRequestId: 'client-1',
      time: '2026-01-01T00:00:00.000Z',
    },
  };
  await (await open(device)).refusal.remember(adele, refused);
  const { refusal } = await open(device);
  expect(await refusal.recall(adele)).toEqual(refused);

  await refusal.remember(adele, undefined);

  expect(await refusal.recall(adele)).toBeUndefined();
});
