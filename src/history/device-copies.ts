import { ownerKey, type HistoryDatabase, type StoredCopy } from './database.ts';
import { maxKeptPhotos } from './limits.ts';
import { makingRoom } from './make-room.ts';
import { settleTransaction } from './settle-transaction.ts';
import type { EarlierPhoto, HistoryOwner, KeptPhoto } from './types.ts';

/** The copies in IndexedDB. Every call rejects when the browser's storage fails. */
export type DeviceCopies = {
  add(owner: HistoryOwner, copy: KeptPhoto): Promise<void>;
  /** Newest first. */
  list(owner: HistoryOwner): Promise<readonly KeptPhoto[]>;
  remove(owner: HistoryOwner, id: string): Promise<void>;
};

export const createDeviceCopies = (database: HistoryDatabase): DeviceCopies => ({
  async add(owner, copy) {
    const stored = await toStored(owner, copy);
    await makingRoom(database, () => addWithinLimit(database, stored));
  },

  async list(owner) {
    const stored = await database.getAllFromIndex('photos', 'byOwner', ownerKey(owner));
    return stored.reverse().map(fromStored);
  },

  async remove(owner, id) {
    const transaction = database.transaction('photos', 'readwrite');
    const byOwner = transaction.store.index('byOwner');
    for await (const cursor of byOwner.iterate(ownerKey(owner))) {
      if (cursor.value.id === id) await cursor.delete();
    }
    await transaction.done;
  },
});

/** In one transaction: a copy that does not fit takes no older one with it. */
const addWithinLimit = async (database: HistoryDatabase, stored: StoredCopy): Promise<void> => {
  const transaction = database.transaction('photos', 'readwrite');
  const { store } = transaction;
  await settleTransaction(transaction, async () => {
    await store.add(stored);
    const keys = await store.index('byOwner').getAllKeys(ownerKey(stored));
    const surplus = keys.slice(0, Math.max(0, keys.length - maxKeptPhotos));
    await Promise.all(surplus.map((key) => store.delete(key)));
  });
};

const toStored = async (owner: HistoryOwner, copy: KeptPhoto): Promise<StoredCopy> => {
  const { tenantId, userObjectId, targetKey } = owner;
  const { id, keptAtMs, photo } = copy;
  const base = { tenantId, userObjectId, targetKey, id, keptAtMs };
  return photo.status === 'absent'
    ? { ...base, photo }
    : { ...base, photo: { ...photo, bytes: await photo.bytes.arrayBuffer() } };
};

const fromStored = ({ id, keptAtMs, photo }: StoredCopy): KeptPhoto => ({
  id,
  keptAtMs,
  photo: photo.status === 'absent' ? photo : revived(photo),
});

const revived = ({
  bytes,
  contentType,
}: Extract<StoredCopy['photo'], { status: 'present' }>): EarlierPhoto => ({
  status: 'present',
  bytes: new Blob([bytes], { type: contentType }),
  contentType,
});
