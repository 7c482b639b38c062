import type { PhotoMetadataOutcome } from '#graph';
import type { OwnWrites } from '#history';

import type { Change } from './change.ts';
import { noteReading } from './own-writes.ts';
import { includesVersion, versionOf } from './photo-version.ts';
import type { SavedPhoto } from './types.ts';

/** Waits between readings: a minute in all. */
const pollAfterMs = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000] as const;

/** A change that the service accepted: reads the metadata until it shows it. Readings that fail are as good as none. */
export const verifiableChange =
  <TokenFailure>(change: Change<TokenFailure>, writes: OwnWrites): SavedPhoto['verify'] =>
  async ({ signal } = {}) => {
    const { graph, clock } = change.parts;
    // What was there before could not be read, so no reading can be told from it.
    if (writes.older.length === 0) return { status: 'not-shown-yet' };
    for (const durationMs of pollAfterMs) {
      await clock.sleep(durationMs, signal);
      const options = signal === undefined ? {} : { signal };
      const read = await graph.readPhotoMetadata(change.options.target, options);
      if (read.ok && showsWrite(writes, read.value)) return confirm(change, read.value);
    }
    return { status: 'not-shown-yet' };
  };

/** A change that was already seen in the service. */
export const confirmedChange =
  <TokenFailure>(change: Change<TokenFailure>, photo: PhotoMetadataOutcome): SavedPhoto['verify'] =>
  () =>
    confirm(change, photo);

const confirm = async <TokenFailure>(
  { parts, options, memory, restoredId }: Change<TokenFailure>,
  photo: PhotoMetadataOutcome,
) => {
  const reading = { version: versionOf(photo), atMs: parts.clock.now() };
  await memory.rememberWrites(memory.writes && noteReading(memory.writes, reading));
  // The copy is the photo itself again. Left in the history, undoing to and fro would push older ones out.
  if (restoredId !== undefined) await parts.history.forget(options.owner, restoredId);
  return { status: 'confirmed', photo } as const;
};

const showsWrite = ({ latest, older }: OwnWrites, photo: PhotoMetadataOutcome): boolean =>
  photo.status === latest.content.status &&
  (photo.status === 'absent' || !includesVersion(older, versionOf(photo)));
