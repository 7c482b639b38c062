import { unwrap } from 'idb';

import { ownerKey, readNote, type HistoryDatabase, type NoteName } from './database.ts';
import { packBlobs } from './pack-blobs.ts';
import { settleTransaction } from './settle-transaction.ts';
import type { HistoryOwner } from './types.ts';

/** What is to stand under each name; `undefined` takes it away. */
export type NoteValues = Partial<Record<NoteName, unknown>>;

/** The notes in IndexedDB. Every call rejects when the browser's storage fails. */
export type DeviceNotes = {
  read(owner: HistoryOwner, name: NoteName): Promise<unknown>;
  /** Whether all of them are there, without reading them. */
  has(owner: HistoryOwner, names: readonly NoteName[]): Promise<boolean>;
  /** All of it or nothing. What does not fit is refused: earlier photos are worth more than any note. */
  write(owner: HistoryOwner, values: NoteValues): Promise<void>;
};

export const createDeviceNotes = (database: HistoryDatabase): DeviceNotes => ({
  read: (owner, name) => readNote(unwrap(database), owner, name),

  async has(owner, names) {
    const keys = names.map((name) => database.getKey('notes', [...ownerKey(owner), name]));
    return (await Promise.all(keys)).every((key) => key !== undefined);
  },

  async write({ tenantId, userObjectId, targetKey }, values) {
    const owner = { tenantId, userObjectId, targetKey };
    // Before the transaction, which ends by itself where it has to wait for a blob.
    const packed = Object.entries(values).map(async ([name, value]) => ({
      name: name as NoteName,
      value: await packBlobs(value),
    }));
    const notes = await Promise.all(packed);
    const transaction = database.transaction('notes', 'readwrite');
    const { store } = transaction;
    await settleTransaction(transaction, async () => {
      for (const { name, value } of notes) {
        if (value === undefined) await store.delete([...ownerKey(owner), name]);
        else await store.put({ ...owner, name, value });
      }
    });
  },
});
