import 'fake-indexeddb/auto';

import { IDBFactory } from 'fake-indexeddb';

import { openHistory, type HistoryOwner, type ShownPhotoCopy } from '#history';
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

describe('the photo shown last', () => {
  it('is there at the next visit with its ETag and name', async () => {
    const device = new IDBFactory();
    await (await open(device)).rememberShown(adele, shown('first'));

    const recalled = await (await open(device)).recallShown(adele);

    expect(recalled).toMatchObject({ etag: '"first"', displayName: 'Adele Vance' });
    expect(recalled?.bytes.type).toBe('image/jpeg');
    expect(await recalled?.bytes.text()).toBe('first');
  });

  it('takes the place of the one before', async () => {
    const history = await open(new IDBFactory());
    await history.rememberShown(adele, shown('first'));
    await history.rememberShown(adele, shown('second'));

    expect((await history.recallShown(adele))?.etag).toBe('"second"');
  });

  it('is nobody else’s: another person, tenant or target sees none of it', async () => {
    const history = await open(new IDBFactory());
    await history.rememberShown(adele, shown('first'));

    for (const other of [{ userObjectId: 'megan' }, { tenantId: 't-2' }, { targetKey: 'group' }]) {
      expect(await history.recallShown({ ...adele, ...other })).toBeUndefined();
    }
  });

  it('is forgotten when there is no photo any more', async () => {
    const history = await open(new IDBFactory());
    await history.rememberShown(adele, shown('first'));

    await history.rememberShown(adele, undefined);

    expect(await history.recallShown(adele)).toBeUndefined();
  });

  it('leaves earlier photos alone', async () => {
    const history = await open(new IDBFactory());
    await history.keep(adele, { status: 'absent' });
    await history.rememberShown(adele, shown('first'));

    expect(await history.list(adele)).toHaveLength(1);
  });

  it('is simply not there where the browser denies storage', async () => {
    const denied = new IDBFactory();
    denied.open = () => {
      throw new DOMException('Denied.', 'SecurityError');
    };
    const history = await open(denied);

    await history.rememberShown(adele, shown('first'));

    expect(await history.recallShown(adele)).toBeUndefined();
  });
});
