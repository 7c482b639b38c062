import { withinTimeLimit, type Clock } from '#shared';

import { openDatabase } from './database.ts';
import { createDeviceCopies, type DeviceCopies } from './device-copies.ts';
import { createDeviceNotes, type DeviceNotes } from './device-notes.ts';
import { maxKeptPhotos, storageTimeoutMs } from './limits.ts';
import { createDraftNote, createOwnerNote, type OnDeviceNotes } from './owner-notes.ts';
import { createPageCopies } from './page-copies.ts';
import type { HistoryOwner, KeptPhoto, ListedPhoto, PhotoHistory } from './types.ts';

export type OpenHistoryOptions = {
  /** The browser's own unless told. */
  readonly indexedDB?: IDBFactory;
  readonly clock: Clock;
  /** A fresh GUID for each copy. */
  readonly newId: () => string;
};

/**
 * The history of this device, or, where the browser denies storage or does not answer within 3 s, one
 * that lasts until the page closes. Never rejects.
 */
export const openHistory = async (options: OpenHistoryOptions): Promise<PhotoHistory> => {
  const { clock, newId } = options;
  const device = await openDevice(options);
  const page = createPageCopies();
  const onDevice = async <Value>(work: (device: Device) => Promise<Value>) =>
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

type Device = { readonly copies: DeviceCopies; readonly notes: DeviceNotes };

const openDevice = async ({
  indexedDB,
  clock,
}: OpenHistoryOptions): Promise<Device | undefined> => {
  // A page without storage rights may throw on the mere mention of `indexedDB`, hence inside.
  const opening = async () => openDatabase(indexedDB ?? globalThis.indexedDB);
  const opened = await settledValue(opening(), clock);
  if (opened === undefined) return undefined;
  return { copies: createDeviceCopies(opened.value), notes: createDeviceNotes(opened.value) };
};

/** What `work` comes to; `undefined` when it fails or takes too long, both of which mean: not on this device. */
const settledValue = async <Value>(
  work: Promise<Value>,
  clock: Clock,
): Promise<{ readonly value: Value } | undefined> => {
  try {
    const outcome = await withinTimeLimit(work, storageTimeoutMs, clock);
    return outcome.status === 'settled' ? { value: outcome.value } : undefined;
  } catch {
    return undefined;
  }
};

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
