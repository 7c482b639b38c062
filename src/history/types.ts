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
  /** Of the version that it is a copy of, where it was read. */
  readonly etag?: string;
  /** Milliseconds since the epoch. */
  readonly keptAtMs: number;
};

/** `device`: in IndexedDB. `page`: in memory until the page closes, since the browser denies storage. */
export type KeptWhere = 'device' | 'page';

/** A kept photo and where it is. */
export type ListedPhoto = KeptPhoto & { readonly where: KeptWhere };

/** The photo as this page showed it last, to be shown at once at the next visit. */
export type ShownPhotoCopy = {
  readonly bytes: Blob;
  readonly contentType: string;
  /** Of the version that was shown; tells whether it is still the present one. Absent while the service has not shown it. */
  readonly etag?: string;
  /** Whose photo it is, in the words the page used. */
  readonly displayName: string;
};

/** Which photo, as far as the service lets two photos be told apart. */
export type PhotoVersion =
  { readonly status: 'present'; readonly etag: string } | { readonly status: 'absent' };

/**
 * What this app wrote to one target and has not surely seen since. The service may show the photo from before
 * for a while after a write (Source: microsoft-graph-explorer-v4 issue 1269) and its answer to a write names
 * no ETag, so a reading alone does not tell our own photo from one that someone else put there.
 */
export type OwnWrites = {
  readonly latest: { readonly content: EarlierPhoto; readonly status: 'sent' | 'accepted' };
  /** The content of the last write that the service accepted, if there was one in this row of writes. */
  readonly accepted?: EarlierPhoto;
  /** Versions that were there before; a reading that shows one of them lags. */
  readonly older: readonly PhotoVersion[];
  /** Versions that came up since. At most one for each write. */
  readonly seen: readonly PhotoVersion[];
  /** Writes of this row, whether or not they arrived. */
  readonly sentCount: number;
  /** `one`: every write of this row put the same picture, as trying again does. */
  readonly contents: 'one' | 'several';
  /** When the latest of them began. Milliseconds since the epoch. */
  readonly sentAtMs: number;
};

/** A photo that was being framed and is not saved yet. */
export type PhotoDraft = {
  /** The file as it was chosen. */
  readonly file: Blob;
  /** The framing, as the imaging module describes it. */
  readonly frame: {
    readonly center01: { readonly x: number; readonly y: number };
    readonly zoom: number;
    readonly quarterTurns: 0 | 1 | 2 | 3;
    readonly flip: 'none' | 'horizontal';
    readonly straightenDegrees: number;
  };
};

/** That the organisation refused a change, and what support needs to know of it. */
export type RefusedChange = {
  /** Milliseconds since the epoch. */
  readonly atMs: number;
  readonly request: {
    readonly method: string;
    readonly path: string;
    readonly status?: number;
    readonly code?: string;
    readonly requestId?: string;
    readonly clientRequestId: string;
    readonly time: string;
  };
};

/** Of several photos that belong together only these took the last change. */
export type HalfChange = {
  readonly changed: readonly {
    readonly targetKey: string;
    /** Id of the copy from before. */
    readonly earlierId: string;
  }[];
};

/** One thing remembered for each owner: a new one takes the place of the one before, `undefined` takes it away. */
export type OwnerNote<Value> = {
  recall(owner: HistoryOwner): Promise<Value | undefined>;
  remember(owner: HistoryOwner, value: Value | undefined): Promise<void>;
};

/** The draft's file may be large: it is written when it is another, and read when it is wanted. */
export type DraftNote = OwnerNote<PhotoDraft> & {
  /** Whether there is a draft, without reading its file. */
  has(owner: HistoryOwner): Promise<boolean>;
};

export type SparingOptions = {
  /** Of the copy that is being put back: whatever else goes, it stays until that has been done. */
  readonly sparedId?: string | undefined;
};

export type KeepOptions = SparingOptions & { readonly etag?: string | undefined };

/**
 * What this device remembers of photos. `keep`, `list`, `forget`: those that this app replaced, newest first.
 * `keep` lets none go, since the change for which it keeps one may still be refused; once that has gone through,
 * `dropSurplus` leaves the last `maxKeptPhotos` of the owner. It never fails: where the browser denies storage, all of it lives
 * in memory until the page closes. When the quota is full the oldest copy of a photo goes for a new one, and
 * nothing else; notes and drafts that do not fit live in memory.
 */
export type PhotoHistory = {
  keep(
    owner: HistoryOwner,
    photo: EarlierPhoto,
    options?: KeepOptions,
  ): Promise<{ readonly kept: KeptPhoto; readonly where: KeptWhere }>;
  list(owner: HistoryOwner): Promise<readonly ListedPhoto[]>;
  forget(owner: HistoryOwner, id: string): Promise<void>;
  dropSurplus(owner: HistoryOwner, options?: SparingOptions): Promise<void>;
  /** The photo shown last. */
  readonly shown: OwnerNote<ShownPhotoCopy>;
  /** Our own changes, until the service shows them for sure. */
  readonly writes: OwnerNote<OwnWrites>;
  readonly draft: DraftNote;
  readonly refusal: OwnerNote<RefusedChange>;
  /** Under the first of the photos that belong together. */
  readonly half: OwnerNote<HalfChange>;
};
