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
      const written = await onDevice(async (notes) => {
        await notes.write(owner, name, value);
      });
      if (written === undefined && value !== undefined) inPage.set(keyOf(owner), value);
      else inPage.delete(keyOf(owner));
    },
  };
};

/** File and framing apart: the file is written once, the framing at each of its steps. */
export const createDraftNote = (onDevice: OnDeviceNotes): DraftNote => {
  const files = createOwnerNote<Blob>('draft-file', onDevice);
  const frames = createOwnerNote<PhotoDraft['frame']>('draft-frame', onDevice);
  const known = new Map<string, Blob>();

  return {
    has: async (owner) => (await frames.recall(owner)) !== undefined,

    async recall(owner) {
      const [file, frame] = await Promise.all([files.recall(owner), frames.recall(owner)]);
      if (file === undefined || frame === undefined) return undefined;
      known.set(keyOf(owner), file);
      return { file, frame };
    },

    async remember(owner, draft) {
      const isSameFile = draft !== undefined && known.get(keyOf(owner)) === draft.file;
      if (!isSameFile) {
        // First, so that no framing ever stands beside a file that it is not of.
        await frames.remember(owner, undefined);
        await files.remember(owner, draft?.file);
        known.delete(keyOf(owner));
      }
      if (draft === undefined) return;
      known.set(keyOf(owner), draft.file);
      await frames.remember(owner, draft.frame);
    },
  };
};

const keyOf = ({ tenantId, userObjectId, targetKey }: HistoryOwner): string =>
  JSON.stringify([tenantId, userObjectId, targetKey]);
