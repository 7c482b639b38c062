/** Choosing and framing a photo. Gives a JPEG away and knows neither its owner nor its destination. */
export { ChangePhotoDialog, type ChangePhotoDialogProps } from './ChangePhotoDialog.tsx';
export type { ConfirmWord, PhotoDraft, PhotoToBeginWith } from './types.ts';
