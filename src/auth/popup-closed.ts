import type { Clock } from '#shared';

const lookEveryMs = 500;

/** A popup that has answered closes itself: its answer must have time to arrive. */
const looksUntilSure = 3;

/**
 * Resolves when the person has closed the popup and is back on the page. A sign-in page may cut the
 * tie between the two windows (Cross-Origin-Opener-Policy), and an open popup then reads as closed;
 * so the page must have the focus as well. Rejects with `AbortError` when `signal` aborts.
 */
export async function popupClosed(
  windows: {
    readonly popup: Pick<Window, 'closed'>;
    readonly page: Pick<Document, 'hasFocus'>;
  },
  clock: Clock,
  signal: AbortSignal,
): Promise<void> {
  let closedLooks = 0;
  while (closedLooks < looksUntilSure) {
    await clock.sleep(lookEveryMs, signal);
    closedLooks = windows.popup.closed && windows.page.hasFocus() ? closedLooks + 1 : 0;
  }
}
