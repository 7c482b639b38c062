/** The photos of one or several targets on this page: read, save, verify, undo, remove, and the words for what came of it. */
export { ChangeOutcome } from './ChangeOutcome.tsx';
export { DraftOffer } from './DraftOffer.tsx';
export { EarlierPhotos } from './EarlierPhotos.tsx';
export { HalfChange } from './HalfChange.tsx';
export { ReadFailure } from './ReadFailure.tsx';
export { TakeAwayButton } from './TakeAwayButton.tsx';
export { RefusalNotice } from './RefusalNotice.tsx';
export { changeText, useChangeAnnouncements } from './use-change-announcements.ts';
export { bytesOf } from './published-photo.ts';
export type { PublishTarget } from './published-photos.ts';
export { usePublishedPhotos, type Published } from './use-published-photos.ts';
export { useDraft, type KeptDraft } from './use-draft.ts';
export { usePicker, type Picker } from './use-picker.ts';
export { WhereIsNewPhoto } from './WhereIsNewPhoto.tsx';
export { usePublishDialog, type PublishDialog } from './use-publish-dialog.tsx';
