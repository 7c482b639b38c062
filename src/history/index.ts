/**
 * What this device remembers of photos: those that this app replaced, so that a change can be taken back; the
 * one shown last, so that the next visit begins with it; our own latest writes; a draft; a refusal.
 * It knows neither Graph nor the interface; it never fails, it falls back to memory.
 */
export type {
  EarlierPhoto,
  HalfChange,
  HistoryOwner,
  KeptPhoto,
  KeptWhere,
  ListedPhoto,
  OwnerNote,
  OwnWrites,
  PhotoDraft,
  PhotoHistory,
  PhotoVersion,
  RefusedChange,
  ShownPhotoCopy,
} from './types.ts';
export { maxKeptPhotos } from './limits.ts';
export { openHistory, type OpenHistoryOptions } from './open-history.ts';
export { openHistoryStore, type HistoryStore } from './open-store.ts';
export { recallShownPhoto } from './recall-shown.ts';
