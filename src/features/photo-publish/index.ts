/** One target's photo on this page: read, save, verify, undo, remove, and the words for what came of it. */
export { ChangeConflict } from './ChangeConflict.tsx';
export { ChangeFailure } from './ChangeFailure.tsx';
export { ChangeOutcome } from './ChangeOutcome.tsx';
export { ReadFailure } from './ReadFailure.tsx';
export { changeText, useChangeAnnouncements } from './use-change-announcements.ts';
export { usePublishedPhoto } from './use-published-photo.ts';
export type { PublishStep } from './protocol/index.ts';
