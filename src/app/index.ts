/** The composition root: joins host, sign-in, Graph, imaging and history, and gives a surface its look. */
export type { Session, SessionState } from './session.ts';
export { SessionProvider, useHost, useRecalledPhoto, useSession } from './SessionContext.ts';
export { OpeningPage } from './OpeningPage.tsx';
export { applyFirstLook } from './first-paint.ts';
export { beginPage, type StartPage } from './begin-page.ts';
export { showOwnPhotoAhead, type PhotoAhead } from './own-photo-ahead.ts';
export { contactPhotoStart } from './contact-photo-start.ts';
export { readOwnSignIn, type OwnSignIn } from './sign-in-pages.ts';
export { showSurface } from './show-surface.tsx';
export { ownPhotoStart } from './own-photo-start.ts';
export { startSurface, type ShowSurface } from './start-surface.ts';
