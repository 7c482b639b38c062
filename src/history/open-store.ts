import type { Clock } from '#shared';

import { openDatabase } from './database.ts';
import { settledValue } from './settled-value.ts';

/** What a history keeps on this device; absent where there is no such place. */
export type HistoryStore = IDBDatabase | undefined;

export type OpenStoreOptions = {
  /** The browser's own unless told. */
  readonly indexedDB?: IDBFactory;
  readonly clock: Clock;
};

/** Absent where the browser denies storage or does not answer within 3 s. Never rejects. */
export const openHistoryStore = async ({
  indexedDB,
  clock,
}: OpenStoreOptions): Promise<HistoryStore> => {
  // A page without storage rights may throw on the mere mention of `indexedDB`, hence inside.
  const opening = async () => openDatabase(indexedDB ?? globalThis.indexedDB);
  return (await settledValue(opening(), clock))?.value;
};
