import { openHistoryStore, type HistoryStore } from '#history';
import { systemClock, withinTimeLimit } from '#shared';

import { drawEarlyPhoto, withdrawEarlyPhoto } from './early-photo.ts';
import { recallAhead, type RecallAhead } from './recall-ahead.ts';
import { recallPhoto, type NamedPerson } from './recall-photo.ts';
import { takePersonHint } from './take-person-hint.ts';

/**
 * How long the rest of the page waits for this photo. It is on the screen well within that where the device is healthy;
 * what comes after it would take the same thread for longer.
 */
const aheadPatienceMs = 500;

/** The person's own photo, looked for on this device while everything else of the page is still to come. */
export type PhotoAhead = Pick<RecallAhead, 'recallFor'> & {
  readonly store: Promise<HistoryStore>;
  /** Resolves when the photo of the last visit is on the screen, or there is none, or it has taken too long. */
  readonly shownOrLate: Promise<unknown>;
};

/**
 * Draws the photo of the last visit for the person whom the address names; when the host names one, `recallFor` does.
 * The address is without the person afterwards.
 */
export function showOwnPhotoAhead(): PhotoAhead {
  const store = openHistoryStore({ clock: systemClock });
  const recall = async (person: NamedPerson) => {
    const recalled = await recallPhoto(store, person);
    if (recalled) await drawEarlyPhoto(recalled.shown.bytes);
    return recalled;
  };
  const { done, recallFor } = recallAhead(
    { recall, withdraw: withdrawEarlyPhoto },
    takePersonHint(),
  );
  return { store, recallFor, shownOrLate: withinTimeLimit(done, aheadPatienceMs, systemClock) };
}
