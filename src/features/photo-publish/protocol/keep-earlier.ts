import type { ProfilePhoto } from '#graph';
import type { EarlierPhoto, HistoryOwner, KeptPhoto, KeptWhere, PhotoHistory } from '#history';

/** A photo about to be replaced. `etag` only where it was read, not where it is our own from memory. */
export type Earlier = { readonly photo: EarlierPhoto; readonly etag?: string };

export type KeptEarlier = Earlier & { readonly kept: KeptPhoto; readonly where: KeptWhere };

export const earlierFrom = (photo: ProfilePhoto): Earlier =>
  photo.status === 'absent'
    ? { photo }
    : {
        photo: { status: 'present', bytes: photo.bytes, contentType: photo.metadata.contentType },
        etag: photo.metadata.etag,
      };

export type KeepOptions = {
  readonly history: PhotoHistory;
  readonly owner: HistoryOwner;
  /** What was kept before the last try. */
  readonly last: KeptEarlier | undefined;
  /** The copy that is being put back: the new one does not push it out. */
  readonly sparedId: string | undefined;
};

/**
 * Keeps the photo, unless the last try already did and the copy is still there: repeated failures would
 * otherwise push older photos out of the history with copies of one and the same.
 */
export const keepEarlier = async (
  earlier: Earlier,
  { history, owner, last, sparedId }: KeepOptions,
): Promise<KeptEarlier> => {
  if (last !== undefined && isSame(last, earlier)) {
    const copies = await history.list(owner);
    if (copies.some(({ id }) => id === last.kept.id)) return last;
  }
  return { ...earlier, ...(await history.keep(owner, earlier.photo, { sparedId })) };
};

const isSame = (left: Earlier, right: Earlier): boolean => {
  if (left.photo.status === 'absent' || right.photo.status === 'absent') {
    return left.photo.status === right.photo.status;
  }
  return left.etag === undefined
    ? left.photo.bytes === right.photo.bytes
    : left.etag === right.etag;
};
