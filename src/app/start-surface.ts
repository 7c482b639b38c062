import { readUrlHints } from '#hosts';
import { languageFor, textLoaders } from '#i18n';
import { systemClock } from '#shared';

import { composeSession, type PageStart } from './compose-session.ts';
import { drawEarlyPhoto } from './early-photo.ts';
import { explainNotLoaded } from './not-loaded.ts';
import type { Session } from './session.ts';

/** Draws the page for a session that has begun. */
export type ShowSurface = (session: Session) => Promise<void>;

/** How long the skeleton of the page may say all there is, before the view runs whatever the session is doing. */
const viewPatienceMs = 1_000;

/**
 * Starts a page: host, sign-in and photo begin at once. The view is most of the page's script; the page downloads
 * it beside them, and it runs when the photo is drawn or the session has come to a stop. Before that it would have
 * nothing more to show and would stand in the way of what brings the photo.
 */
export async function startSurface(
  page: PageStart,
  loadView: () => Promise<ShowSurface>,
): Promise<void> {
  const session = composeSession(page);
  const started = session.start();
  const drawn = showPhotoEarly(session, started);
  const { locale = navigator.language } = readUrlHints(location.search);
  // The view asks for them again, and reports it where they cannot be fetched.
  textLoaders[languageFor(locale)]().catch(() => undefined);
  await Promise.race([drawn, systemClock.sleep(viewPatienceMs)]);
  try {
    const showSurface = await loadView();
    await showSurface(session);
  } catch (reason) {
    session.host()?.notifyFailure('view-not-loaded');
    explainNotLoaded(reason);
  }
}

/** The photo that was read ahead, where that of the last visit is not on the page already. */
async function showPhotoEarly(session: Session, started: Promise<void>): Promise<void> {
  await started;
  const state = session.state();
  const photo = state.status === 'ready' ? await state.services.readAhead?.ended : undefined;
  if (photo?.status === 'present') await drawEarlyPhoto(photo.bytes);
}
