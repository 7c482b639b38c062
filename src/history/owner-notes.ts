import type { NoteName } from './database.ts';
import type { DeviceNotes } from './device-notes.ts';
import type { DraftNote, HistoryOwner, OwnerNote, PhotoDraft } from './types.ts';

/** Asks the device; `undefined` where that fails or there is none. */
export type OnDeviceNotes = <Value>(
  work: (notes: DeviceNotes) => Promise<Value>,
) => Promise<{ readonly value: Value } | undefined>;

/** The notes of one name: on the device, or in memory until the page closes where that fails. */
export const createOwnerNote = <Value>(
  name: NoteName,
  onDevice: OnDeviceNotes,
): OwnerNote<Value> => {
  const inPage = new Map<string, Value>();
  return {
    async recall(owner) {
      const value = inPage.get(keyOf(owner));
      if (value !== undefined) return value;
      const stored = await onDevice((notes) => notes.read(owner, name));
      // What stands there is what `remember` put there.
      return stored?.value as Value | undefined;
    },

    async remember(owner, value) {
      const written = await onDevice((notes) => notes.write(owner, { [name]: value }));
      if (written === undefined && value !== undefined) inPage.set(keyOf(owner), value);
      else inPage.delete(keyOf(owner));
    },
  };
};

/** File and framing apart: the file is written once, the framing at each of its steps. */
export const createDraftNote = (onDevice: OnDeviceNotes): DraftNote => {
  const inPage = new Map<string, PhotoDraft>();
  /** The files that are on the device. */
  const stored = new Map<string, Blob>();

  return {
    async has(owner) {
      if (inPage.has(keyOf(owner))) return true;
      const found = await onDevice((notes) => notes.has(owner, ['draft-file', 'draft-frame']));
      return found?.value ?? false;
    },

    async recall(owner) {
      const held = inPage.get(keyOf(owner));
      if (held !== undefined) return held;
      const read = await onDevice((notes) =>
        Promise.all([notes.read(owner, 'draft-file'), notes.read(owner, 'draft-frame')]),
      );
      if (read === undefined) return undefined;
      // What stands there is what `remember` put there.
      const [file, frame] = read.value as [Blob | undefined, PhotoDraft['frame'] | undefined];
      if (file === undefined || frame === undefined) return undefined;
      stored.set(keyOf(owner), file);
      return { file, frame };
    },

    async remember(owner, draft) {
      const key = keyOf(owner);
      if (draft === undefined || stored.get(key) !== draft.file) {
        // First, so that the draft from before does not come back where this one does not fit.
        stored.delete(key);
        inPage.delete(key);
        await onDevice((notes) =>
          notes.write(owner, { 'draft-file': undefined, 'draft-frame': undefined }),
        );
      }
      if (draft === undefined) return;
      const isStored = stored.get(key) === draft.file;
      const values = {
        'draft-frame': draft.frame,
        ...(!isStored && { 'draft-file': draft.file }),
      };
      const written = await onDevice((notes) => notes.write(owner, values));
      if (written === undefined) {
        inPage.set(key, draft);
        return;
      }
      inPage.delete(key);
      stored.set(key, draft.file);
    },
  };
};

const keyOf = ({ tenantId, userObjectId, targetKey }: HistoryOwner): string =>
  JSON.stringify([tenantId, userObjectId, targetKey]);
