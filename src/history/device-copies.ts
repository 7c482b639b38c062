import { ownerKey, type HistoryDatabase, type StoredCopy } from './database.ts';
import { makingRoom } from './make-room.ts';
import { settleTransaction } from './settle-transaction.ts';
import type { EarlierPhoto, HistoryOwner, KeptPhoto } from './types.ts';

/** The copies in IndexedDB. Every call rejects when the browser's storage fails. */
export type DeviceCopies = {
  /** When the quota is full older copies give way, but not the one of `sparedId`. */
  add(owner: HistoryOwner, copy: KeptPhoto, sparedId: string | undefined): Promise<void>;
  /** Newest first. */
  list(owner: HistoryOwner): Promise<readonly KeptPhoto[]>;
  remove(owner: HistoryOwner, ids: readonly string[]): Promise<void>;
};

export const createDeviceCopies = (database: HistoryDatabase): DeviceCopies => ({
  async add(owner, copy, sparedId) {
    const stored = await toStored(owner, copy);
    await makingRoom(database, { write: () => addCopy(database, stored), sparedId });
  },

  async list(owner) {
    const stored = await database.getAllFromIndex('photos', 'byOwner', ownerKey(owner));
    return stored.reverse().map(fromStored);
  },

  async remove(owner, ids) {
    const transaction = database.transaction('photos', 'readwrite');
    const byOwner = transaction.store.index('byOwner');
    for await (const cursor of byOwner.iterate(ownerKey(owner))) {
      if (ids.includes(cursor.value.id)) await cursor.delete();
    }
    await transaction.done;
  },
});

const addCopy = async (database: HistoryDatabase, stored: StoredCopy): Promise<void> => {
  const transaction = database.transaction('photos', 'readwrite');
  await settleTransaction(transaction, async () => {
    await transaction.store.add(stored);
  });
};

const toStored = async (owner: HistoryOwner, copy: KeptPhoto): Promise<StoredCopy> => {
  const { tenantId, userObjectId, targetKey } = owner;
  const { photo, ...told } = copy;
  const base = { tenantId, userObjectId, targetKey, ...told };
  return photo.status === 'absent'
    ? { ...base, photo }
    : { ...base, photo: { ...photo, bytes: await photo.bytes.arrayBuffer() } };
};

const fromStored = ({ id, keptAtMs, etag, photo }: StoredCopy): KeptPhoto => ({
  id,
  keptAtMs,
  ...(etag !== undefined && { etag }),
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
