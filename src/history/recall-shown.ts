import type { Clock } from '#shared';

import { readNote } from './database.ts';
import type { HistoryStore } from './open-store.ts';
import { settledValue } from './settled-value.ts';
import type { HistoryOwner, ShownPhotoCopy } from './types.ts';

/**
 * What `PhotoHistory.shown` recalls, for a page that has no use yet for the rest of the history. Nothing where the
 * device does not answer within 3 s. Never rejects.
 */
export const recallShownPhoto = async (
  opening: Promise<HistoryStore>,
  owner: HistoryOwner,
  clock: Clock,
): Promise<ShownPhotoCopy | undefined> => {
  const store = await opening;
  const read = store && (await settledValue(readNote(store, owner, 'shown'), clock));
  // What stands there is what `remember` put there.
  return read?.value as ShownPhotoCopy | undefined;
};
