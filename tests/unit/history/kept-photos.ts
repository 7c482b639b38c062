import {
  maxKeptPhotos,
  openHistory,
  type HistoryOwner,
  type KeptPhoto,
  type PhotoHistory,
} from '#history';
import { systemClock } from '#shared';

export const adele: HistoryOwner = { tenantId: 't-1', userObjectId: 'adele', targetKey: 'me' };
export const megan: HistoryOwner = { tenantId: 't-1', userObjectId: 'megan', targetKey: 'me' };

export const present = (content: string, contentType = 'image/jpeg') => ({
  status: 'present' as const,
  bytes: new Blob([content], { type: contentType }),
  contentType,
});

/** A history over `indexedDB` whose clock counts up, so that copies can be told apart. */
export const open = (indexedDB: IDBFactory, prefix = 'copy') => {
  let count = 0;
  return openHistory({
    indexedDB,
    clock: { ...systemClock, now: () => 1_000 + count },
    newId: () => `${prefix}-${++count}`,
  });
};

export const contentsOf = (copies: readonly KeptPhoto[]): Promise<readonly string[]> =>
  Promise.all(
    copies.map(async ({ photo }) => (photo.status === 'present' ? photo.bytes.text() : 'absent')),
  );

export const keepMany = async (history: PhotoHistory, count: number): Promise<void> => {
  for (let index = 1; index <= count; index += 1) await history.keep(adele, present(String(index)));
};

export const lastTenOf = (count: number): readonly string[] =>
  Array.from({ length: maxKeptPhotos }, (_, index) => String(count - index));

/** Lets writes fail as they do in a browser when `refuse` says so. */
export const withFailingWrites = async (
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

export const quotaExceeded = () => new DOMException('The quota is full.', 'QuotaExceededError');
