import type { ProfilePhoto } from '#graph';
import type {
  EarlierPhoto,
  HistoryOwner,
  KeptPhoto,
  KeptWhere,
  ListedPhoto,
  PhotoHistory,
} from '#history';

/** A photo about to be replaced. `etag` only where it was read, not where it is our own from memory. */
export type Earlier = { readonly photo: EarlierPhoto; readonly etag?: string };

export type KeptEarlier = {
  readonly kept: KeptPhoto;
  readonly where: KeptWhere;
  /** `found`: an earlier try kept it, and did not learn what became of it. */
  readonly status: 'added' | 'found';
};

export const earlierFrom = (photo: ProfilePhoto): Earlier =>
  photo.status === 'absent'
    ? { photo }
    : {
        photo: { status: 'present', bytes: photo.bytes, contentType: photo.metadata.contentType },
        etag: photo.metadata.etag,
      };

export type KeepEarlierOptions = {
  readonly history: PhotoHistory;
  readonly owner: HistoryOwner;
  /** The copy that is being put back: it is about to go, and the new one does not push it out before. */
  readonly sparedId: string | undefined;
};

/** Keeps the photo unless the newest copy, maybe from before a reload, is of the very same. */
export const keepEarlier = async (
  earlier: Earlier,
  { history, owner, sparedId }: KeepEarlierOptions,
): Promise<KeptEarlier> => {
  const copies = await history.list(owner);
  const newest = copies.find(({ id }) => id !== sparedId);
  if (newest !== undefined && (await isSame(newest, earlier))) {
    return { kept: newest, where: newest.where, status: 'found' };
  }
  const options = { sparedId, etag: earlier.etag };
  return { ...(await history.keep(owner, earlier.photo, options)), status: 'added' };
};

const isSame = async (copy: ListedPhoto, { photo, etag }: Earlier): Promise<boolean> => {
  if (copy.photo.status === 'absent' || photo.status === 'absent') {
    return copy.photo.status === photo.status;
  }
  if (copy.etag !== undefined && copy.etag === etag) return true;
  return hasSameBytes(copy.photo.bytes, photo.bytes);
};

const hasSameBytes = async (left: Blob, right: Blob): Promise<boolean> => {
  if (left.size !== right.size) return false;
  const [leftBytes, rightBytes] = await Promise.all([left, right].map(bytesOf));
  return leftBytes?.every((byte, index) => byte === rightBytes?.[index]) ?? false;
};

const bytesOf = async (blob: Blob): Promise<Uint8Array> => new Uint8Array(await blob.arrayBuffer());
