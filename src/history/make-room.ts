import type { HistoryDatabase } from './database.ts';
import { maxEvictions } from './limits.ts';

/** Does `write`, and does it again without the oldest copy of a photo when the quota is full. */
export const makingRoom = async (
  database: HistoryDatabase,
  write: () => Promise<void>,
): Promise<void> => {
  for (let evictions = 0; ; evictions += 1) {
    try {
      await write();
      return;
    } catch (reason) {
      if (!isQuotaExceeded(reason) || evictions === maxEvictions) throw reason;
      if ((await removeOldest(database)) === 'nothing-left') throw reason;
    }
  }
};

/** Whoever's it is: the quota is one for all, and a photo just replaced is worth more than one from long ago. */
const removeOldest = async (database: HistoryDatabase): Promise<'removed' | 'nothing-left'> => {
  const { store, done } = database.transaction('photos', 'readwrite');
  const oldest = await store.openKeyCursor();
  if (oldest === null) return 'nothing-left';
  await Promise.all([store.delete(oldest.primaryKey), done]);
  return 'removed';
};

const isQuotaExceeded = (reason: unknown): boolean =>
  typeof reason === 'object' &&
  reason !== null &&
  'name' in reason &&
  reason.name === 'QuotaExceededError';
