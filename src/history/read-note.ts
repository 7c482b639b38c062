import { ownerKey, type HistoryDatabase, type NoteName } from './database.ts';
import { unpackBlobs } from './pack-blobs.ts';
import type { HistoryOwner } from './types.ts';

/** What `DeviceNotes.write` put under the name; rejects when the browser's storage fails. */
export const readNote = async (
  database: HistoryDatabase,
  owner: HistoryOwner,
  name: NoteName,
): Promise<unknown> =>
  unpackBlobs((await database.get('notes', [...ownerKey(owner), name]))?.value);
