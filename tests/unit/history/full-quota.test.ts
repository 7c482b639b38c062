import 'fake-indexeddb/auto';

import { IDBFactory } from 'fake-indexeddb';

import {
  adele,
  contentsOf,
  keepMany,
  megan,
  open,
  present,
  quotaExceeded,
  withFailingWrites,
} from './kept-photos.ts';

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

  it('does not cost the copy that is being put back', async () => {
    const history = await open(new IDBFactory());
    await keepMany(history, 3);
    let refusals = 1;

    await withFailingWrites(
      () => (refusals-- > 0 ? quotaExceeded() : undefined),
      async () => {
        await history.keep(adele, present('new'), { sparedId: 'copy-1' });
      },
    );

    expect(await contentsOf(await history.list(adele))).toEqual(['new', '3', '1']);
  });

  it('leaves the new copy in memory where only the one that is being put back could go', async () => {
    const history = await open(new IDBFactory());
    await keepMany(history, 1);

    await withFailingWrites(quotaExceeded, async () => {
      const { where } = await history.keep(adele, present('new'), { sparedId: 'copy-1' });
      expect(where).toBe('page');
    });

    expect(await contentsOf(await history.list(adele))).toEqual(['new', '1']);
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
