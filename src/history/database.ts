import type { DBSchema, IDBPDatabase } from 'idb';

import { unpackBlobs } from './pack-blobs.ts';
import type { HistoryOwner } from './types.ts';

/** Bytes stand as an `ArrayBuffer` beside their type: WebKit has lost the content of blobs kept in IndexedDB. */
type StoredPhoto =
  | { readonly status: 'present'; readonly bytes: ArrayBuffer; readonly contentType: string }
  | { readonly status: 'absent' };

export type StoredCopy = HistoryOwner & {
  readonly id: string;
  readonly keptAtMs: number;
  readonly etag?: string;
  readonly photo: StoredPhoto;
};

/** What a note is about. A change of what is stored under a name is a new name. */
export type NoteName = 'shown' | 'writes' | 'draft-file' | 'draft-frame' | 'refusal' | 'half';

export type StoredNote = HistoryOwner & {
  readonly name: NoteName;
  /** As `packBlobs` made it. */
  readonly value: unknown;
};

export type OwnerKey = [tenantId: string, userObjectId: string, targetKey: string];

type HistorySchema = DBSchema & {
  photos: {
    /** Given by the database: ascending in the order of keeping, whatever the clock did. */
    key: number;
    value: StoredCopy;
    indexes: { byOwner: OwnerKey };
  };
  notes: { key: [...OwnerKey, NoteName]; value: StoredNote };
};

export type HistoryDatabase = IDBPDatabase<HistorySchema>;

const databaseName = 'portrait-history';
const ownerPath = ['tenantId', 'userObjectId', 'targetKey'];

export const ownerKey = ({ tenantId, userObjectId, targetKey }: HistoryOwner): OwnerKey => [
  tenantId,
  userObjectId,
  targetKey,
];

/** One step from each version to the next; a new store is a new step, and older steps never change. */
const upgrades: readonly ((database: IDBDatabase) => void)[] = [
  (database) => {
    const photos = database.createObjectStore('photos', { autoIncrement: true });
    photos.createIndex('byOwner', ownerPath);
  },
  (database) => {
    database.createObjectStore('shown', { keyPath: ownerPath });
  },
  (database) => {
    // The photo shown last is a note like others now; the next visit remembers it again.
    database.deleteObjectStore('shown');
    database.createObjectStore('notes', { keyPath: [...ownerPath, 'name'] });
  },
];

/** Opens the database, with all upgrades applied. Rejects where the browser denies storage. */
export const openDatabase = async (factory: IDBFactory): Promise<IDBDatabase> => {
  const request = factory.open(databaseName, upgrades.length);
  request.addEventListener('upgradeneeded', ({ oldVersion }) => {
    for (const upgrade of upgrades.slice(oldVersion)) upgrade(request.result);
  });
  const database = await resultOf(request);
  // A page with a newer version waits for this; without it the person would have to close this one.
  database.addEventListener('versionchange', () => {
    database.close();
  });
  return database;
};

/** What `DeviceNotes.write` put under the name; rejects when the browser's storage fails. */
export const readNote = async (
  database: IDBDatabase,
  owner: HistoryOwner,
  name: NoteName,
): Promise<unknown> => {
  const notes = database.transaction('notes').objectStore('notes');
  // The upgrades above are what makes it true.
  const note = (await resultOf(notes.get([...ownerKey(owner), name]))) as StoredNote | undefined;
  return unpackBlobs(note?.value);
};

/** Not the library's own promises: the photo of the last visit waits for nothing that it can do without. */
const resultOf = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => {
      resolve(request.result);
    });
    request.addEventListener('error', () => {
      reject(request.error ?? new Error('IndexedDB failed without a reason.'));
    });
  });
