import type { Frame } from '#imaging';

/** What is being framed and how: enough to go on where the person was. */
export type PhotoDraft = { readonly file: Blob; readonly frame: Frame };

/** What to begin with: a draft, or without `frame` a file as it came from outside. */
export type PhotoToBeginWith = { readonly file: Blob; readonly frame?: Frame | undefined };

/** The press that hands the framed photo over. */
export type ConfirmWord = 'save' | 'try-again' | 'use-photo';

/** How a person leaves without saving. `untouched`: no photo was opened. `discarded`: it is not wanted, they said. */
export type LeavingWay = 'untouched' | 'cancelled' | 'discarded';
