import type {
  GraphClient,
  GraphError,
  PhotoMetadataOutcome,
  PhotoTarget,
  ProfilePhoto,
} from '#graph';
import type {
  EarlierPhoto,
  HistoryOwner,
  KeptPhoto,
  KeptWhere,
  PhotoHistory,
  PhotoVersion,
} from '#history';
import type { Clock } from '#shared';

/** What the person saw when they decided; `unknown` when the photo could not be read. `bytes` are of that very version. */
export type ShownPhoto =
  | (Extract<PhotoVersion, { readonly status: 'present' }> & { readonly bytes?: Blob })
  | { readonly status: 'absent' }
  | { readonly status: 'unknown' };

/** What a save does at the moment. `checking`: finding out whether an upload without an answer arrived. */
export type PublishStep = 'keeping-earlier' | 'uploading' | 'checking';

export type ChangeOptions = {
  readonly target: PhotoTarget;
  readonly owner: HistoryOwner;
  readonly shown: ShownPhoto;
  /** `ask` (the default) writes nothing when someone else changed the photo; `save-mine` keeps theirs as the earlier photo and writes. */
  readonly conflict?: 'ask' | 'save-mine';
  /**
   * `ask` (the default) writes nothing while the photo that is there can neither be read nor is known to be the one in
   * `shown`; `replace` writes all the same, and nothing of it is kept.
   */
  readonly unreadable?: 'ask' | 'replace';
  readonly onProgress?: (step: PublishStep) => void;
  readonly signal?: AbortSignal;
  /** How long one try of a request may take, where that is less than usual. */
  readonly tryTimeoutMs?: number | undefined;
};

/** `jpeg` holds 1 to 3,999,999 bytes. */
export type PublishOptions = ChangeOptions & { readonly jpeg: Blob };

/** `earlier` is what a result's `undo` offered, or any kept photo of the same owner. */
export type UndoOptions = ChangeOptions & {
  readonly earlier: Pick<KeptPhoto, 'id' | 'photo'>;
};

/** `where: 'page'` means: possible until the page closes. */
export type UndoOffer =
  | { readonly status: 'possible'; readonly earlier: KeptPhoto; readonly where: KeptWhere }
  | { readonly status: 'not-possible' };

export type Verification =
  | { readonly status: 'confirmed'; readonly photo: PhotoMetadataOutcome }
  | { readonly status: 'not-shown-yet' };

export type SavedPhoto = {
  readonly status: 'saved';
  readonly undo: UndoOffer;
  /**
   * Asks Graph at 1, 2, 4, 8, 15 and 30 s until it shows the change; starts when called and never fails.
   * Rejects with `AbortError` when its own `signal` aborts.
   */
  verify(options?: { readonly signal?: AbortSignal }): Promise<Verification>;
};

export type PublishResult<TokenFailure> =
  | SavedPhoto
  /** Nothing was written. `theirs` is what Graph has now; show it, then save again with `conflict: 'save-mine'`. */
  | { readonly status: 'changed-meanwhile'; readonly theirs: ProfilePhoto }
  | {
      readonly status: 'failed';
      readonly error: GraphError | TokenFailure;
      /** What Microsoft 365 has now: the photo from before, or one that could not be told. */
      readonly stored: 'old' | 'unknown';
      readonly undo: UndoOffer;
      /** Nothing was written since the photo that is there could not be kept; `unreadable: 'replace'` goes on. */
      readonly earlier?: 'unreadable';
    };

/**
 * Changes photos without losing one: keeps the photo from before, notices changes by others, writes,
 * and finds out what an upload without an answer did. It remembers its own writes, so one publisher
 * lives as long as the page, and the next page goes on from there. One change per target at a time: callers disable their buttons meanwhile.
 * Every call resolves to a result, or rejects with `AbortError` when `signal` aborts.
 */
export type PhotoPublisher<TokenFailure> = {
  publish(options: PublishOptions): Promise<PublishResult<TokenFailure>>;
  /** Writes a kept photo back by the same path, so it can itself be undone. That there was none is undone by a removal. */
  undo(options: UndoOptions): Promise<PublishResult<TokenFailure>>;
  remove(options: ChangeOptions): Promise<PublishResult<TokenFailure>>;
  /**
   * What is there although `version` was read: our own change that the service took and does not show yet, also
   * one from before a reload. `undefined` where what was read is what is there.
   */
  reveal(owner: HistoryOwner, version: PhotoVersion): Promise<EarlierPhoto | undefined>;
};

/**
 * The same picture as a JPEG of at most `maxSizeBytes`; what cannot be made so small comes back as large as it
 * is and is not sent. Rejects with `AbortError` when `signal` aborts.
 */
export type MakeSmaller = (
  photo: Blob,
  options: { readonly maxSizeBytes: number; readonly signal?: AbortSignal },
) => Promise<Blob>;

export type PublisherParts<TokenFailure> = {
  readonly graph: GraphClient<TokenFailure>;
  readonly history: PhotoHistory;
  readonly clock: Clock;
  /** For people without mailbox, of whom Microsoft 365 may take small photos alone. */
  readonly makeSmaller?: MakeSmaller;
};
