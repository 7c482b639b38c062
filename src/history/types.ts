/** Whose copies: another account on the same device sees none of them. */
export type HistoryOwner = {
  readonly tenantId: string;
  readonly userObjectId: string;
  /** Stable key of the photo's target, e.g. `me`. */
  readonly targetKey: string;
};

/** A photo as it was before this app replaced it; that there was none is remembered too. */
export type EarlierPhoto =
  | { readonly status: 'present'; readonly bytes: Blob; readonly contentType: string }
  | { readonly status: 'absent' };

export type KeptPhoto = {
  readonly id: string;
  readonly photo: EarlierPhoto;
  /** Milliseconds since the epoch. */
  readonly keptAtMs: number;
};

/** `device`: in IndexedDB. `page`: in memory until the page closes, since the browser denies storage. */
export type KeptWhere = 'device' | 'page';

/**
 * The photos that this app replaced, newest first, the last `maxKeptPhotos` of each owner.
 * It never fails: where the browser denies storage, copies live in memory until the page closes.
 */
export type PhotoHistory = {
  keep(
    owner: HistoryOwner,
    photo: EarlierPhoto,
  ): Promise<{ readonly kept: KeptPhoto; readonly where: KeptWhere }>;
  list(owner: HistoryOwner): Promise<readonly KeptPhoto[]>;
  forget(owner: HistoryOwner, id: string): Promise<void>;
};
