import type { HistoryDatabase } from './database.ts';
import { maxEvictions } from './limits.ts';

export type MakingRoomOptions = {
  readonly write: () => Promise<void>;
  readonly sparedId: string | undefined;
};

/**
 * Does `write`, and does it again without the oldest copy of a photo when the quota is full. The copy `sparedId`
 * stays.
 */
export const makingRoom = async (
  database: HistoryDatabase,
  { write, sparedId }: MakingRoomOptions,
): Promise<void> => {
  for (let evictions = 0; ; evictions += 1) {
    try {
      await write();
      return;
    } catch (reason) {
      if (!isQuotaExceeded(reason) || evictions === maxEvictions) throw reason;
      if ((await removeOldest(database, sparedId)) === 'nothing-left') throw reason;
    }
  }
};

/** Whoever's it is: the quota is one for all, and a photo just replaced is worth more than one from long ago. */
const removeOldest = async (
  database: HistoryDatabase,
  sparedId: string | undefined,
): Promise<'removed' | 'nothing-left'> => {
  const { store, done } = database.transaction('photos', 'readwrite');
  for await (const cursor of store) {
    if (cursor.value.id === sparedId) continue;
    await Promise.all([cursor.delete(), done]);
    return 'removed';
  }
  return 'nothing-left';
};

const isQuotaExceeded = (reason: unknown): boolean =>
  typeof reason === 'object' &&
  reason !== null &&
  'name' in reason &&
  reason.name === 'QuotaExceededError';
