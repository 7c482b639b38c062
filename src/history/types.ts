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

/** The photo as this page showed it last, to be shown at once at the next visit. */
export type ShownPhotoCopy = {
  readonly bytes: Blob;
  readonly contentType: string;
  /** Of the version that was shown; tells whether it is still the present one. */
  readonly etag: string;
  /** Whose photo it is, in the words the page used. */
  readonly displayName: string;
};

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
  /** The photo shown last; `undefined` when there was none or the browser denies storage. */
  recallShown(owner: HistoryOwner): Promise<ShownPhotoCopy | undefined>;
  /** Takes the place of what was shown before; `undefined` when there is no photo any more. Kept only where storage allows. */
  rememberShown(owner: HistoryOwner, shown: ShownPhotoCopy | undefined): Promise<void>;
};
