import type { HistoryOwner, OwnWrites, PhotoHistory } from '#history';

import { isFresh } from './own-writes.ts';

/** What is remembered of one target. */
export type PhotoMemory = {
  readonly writes: OwnWrites | undefined;
  /** Remembers them on this device too: a reload does not make our own change one by someone else. */
  rememberWrites(writes: OwnWrites | undefined): Promise<void>;
};

/** What this device remembers of the target. Writes of long ago say nothing any more about what is read now. */
export const openPhotoMemory = async (
  history: PhotoHistory,
  owner: HistoryOwner,
  nowMs: number,
): Promise<PhotoMemory> => {
  const recalled = await history.writes.recall(owner);
  let writes = recalled && isFresh(recalled, nowMs) ? recalled : undefined;
  return {
    get writes() {
      return writes;
    },
    async rememberWrites(next) {
      if (next === writes) return;
      writes = next;
      await history.writes.remember(owner, next);
    },
  };
};
