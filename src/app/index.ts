/** The composition root: joins host, sign-in, Graph, imaging and history, and gives a surface its look. */
export type { Session, SessionState } from './session.ts';
export { SessionProvider, useHost, useRecalledPhoto, useSession } from './SessionContext.ts';
export { OpeningPage } from './OpeningPage.tsx';
export { applyFirstLook, drawFirstPaint } from './first-paint.ts';
export { contactPhotoStart } from './contact-photo-start.ts';
export { readOwnSignIn, type OwnSignIn } from './sign-in-pages.ts';
export { showSurface } from './show-surface.tsx';
export { ownPhotoStart } from './own-photo-start.ts';
export { startSurface, type ShowSurface } from './start-surface.ts';
