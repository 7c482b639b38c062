import type { PhotoDraft } from '#features/photo-editor';

/** The framed photo that waits for Teams' own Save, and what it was framed from. */
export type ChosenPhoto = { readonly jpeg: Blob; readonly draft: PhotoDraft | undefined };
