/**
 * The photos that this app replaced, kept on this device so that a change can be taken back, and the
 * photo shown last, so that the next visit begins with it.
 * It knows neither Graph nor the interface; it never fails, it falls back to memory.
 */
export type {
  EarlierPhoto,
  HistoryOwner,
  KeptPhoto,
  KeptWhere,
  PhotoHistory,
  ShownPhotoCopy,
} from './types.ts';
export { maxKeptPhotos } from './limits.ts';
export { openHistory, type OpenHistoryOptions } from './open-history.ts';
