import { wrap } from 'idb';

import type { HistoryDatabase } from './database.ts';
import { createDeviceCopies, type DeviceCopies } from './device-copies.ts';
import { createDeviceNotes, type DeviceNotes } from './device-notes.ts';
import { maxKeptPhotos } from './limits.ts';
import { openHistoryStore, type HistoryStore, type OpenStoreOptions } from './open-store.ts';
import { createDraftNote, createOwnerNote, type OnDeviceNotes } from './owner-notes.ts';
import { createPageCopies } from './page-copies.ts';
import { settledValue } from './settled-value.ts';
import type { HistoryOwner, KeptPhoto, ListedPhoto, PhotoHistory } from './types.ts';

export type OpenHistoryOptions = OpenStoreOptions & {
  /** Where it stands on this device, when that is open or opening already. */
  readonly store?: Promise<HistoryStore>;
  /** A fresh GUID for each copy. */
  readonly newId: () => string;
};

/**
 * The history of this device, or, where the browser denies storage or does not answer within 3 s, one
 * that lasts until the page closes. Never rejects.
 */
export const openHistory = async (options: OpenHistoryOptions): Promise<PhotoHistory> => {
  const { clock, newId } = options;
  const store = await (options.store ?? openHistoryStore(options));
  const device = store && deviceOf(store);
  const page = createPageCopies();
  const onDevice = async <Value>(work: (on: NonNullable<typeof device>) => Promise<Value>) =>
    device === undefined ? undefined : settledValue(work(device), clock);
  const onNotes: OnDeviceNotes = (work) => onDevice(({ notes }) => work(notes));

  const list = async (owner: HistoryOwner) => {
    const stored = (await onDevice(({ copies }) => copies.list(owner)))?.value ?? [];
    return newestFirst(page.list(owner), stored);
  };
  const remove = async (owner: HistoryOwner, ids: readonly string[]) => {
    page.remove(owner, ids);
    await onDevice(({ copies }) => copies.remove(owner, ids));
  };

  return {
    async keep(owner, photo, { etag, sparedId } = {}) {
      const keptAtMs = clock.now();
      const kept: KeptPhoto = { id: newId(), photo, keptAtMs, ...(etag !== undefined && { etag }) };
      const added = await onDevice(({ copies }) => copies.add(owner, kept, sparedId));
      if (added !== undefined) return { kept, where: 'device' };
      page.add(owner, kept);
      return { kept, where: 'page' };
    },

    list,
    forget: (owner, id) => remove(owner, [id]),

    async dropSurplus(owner, { sparedId } = {}) {
      const others = (await list(owner)).filter(({ id }) => id !== sparedId);
      const surplus = others.slice(maxKeptPhotos).map(({ id }) => id);
      if (surplus.length > 0) await remove(owner, surplus);
    },

    shown: createOwnerNote('shown', onNotes),
    writes: createOwnerNote('writes', onNotes),
    draft: createDraftNote(onNotes),
    refusal: createOwnerNote('refusal', onNotes),
    half: createOwnerNote('half', onNotes),
  };
};

function deviceOf(store: IDBDatabase): {
  readonly copies: DeviceCopies;
  readonly notes: DeviceNotes;
} {
  // The upgrades of `openDatabase` are what makes the schema true.
  const database = wrap(store) as unknown as HistoryDatabase;
  return { copies: createDeviceCopies(database), notes: createDeviceNotes(database) };
}

/** Copies that went to memory when a write failed stand among those on the device. One may be both: stored after the limit. */
const newestFirst = (
  inPage: readonly KeptPhoto[],
  onDevice: readonly KeptPhoto[],
): readonly ListedPhoto[] => {
  const stored = onDevice.map((copy) => ({ ...copy, where: 'device' as const }));
  if (inPage.length === 0) return stored;
  const ids = new Set(inPage.map(({ id }) => id));
  const held = inPage.map((copy) => ({ ...copy, where: 'page' as const }));
  return [...held, ...stored.filter(({ id }) => !ids.has(id))].sort(
    (left, right) => right.keptAtMs - left.keptAtMs,
  );
};
