import { ownerKey, type HistoryDatabase, type NoteName } from './database.ts';
import { makingRoom } from './make-room.ts';
import { packBlobs, unpackBlobs } from './pack-blobs.ts';
import type { HistoryOwner } from './types.ts';

/** The notes in IndexedDB. Every call rejects when the browser's storage fails. */
export type DeviceNotes = {
  read(owner: HistoryOwner, name: NoteName): Promise<unknown>;
  write(owner: HistoryOwner, name: NoteName, value: unknown): Promise<void>;
};

export const createDeviceNotes = (database: HistoryDatabase): DeviceNotes => ({
  async read(owner, name) {
    return unpackBlobs((await database.get('notes', [...ownerKey(owner), name]))?.value);
  },

  async write({ tenantId, userObjectId, targetKey }, name, value) {
    const owner = { tenantId, userObjectId, targetKey };
    if (value === undefined) {
      await database.delete('notes', [...ownerKey(owner), name]);
      return;
    }
    const note = { ...owner, name, value: await packBlobs(value) };
    await makingRoom(database, async () => {
      await database.put('notes', note);
    });
  },
});
