import type { PhotoMetadataOutcome, ProfilePhoto } from '#graph';
import type { PhotoVersion } from '#history';

/** The service encodes pictures anew, so versions are told apart by ETag and bytes are never compared. */
export const versionOf = (photo: PhotoMetadataOutcome | ProfilePhoto): PhotoVersion =>
  photo.status === 'present'
    ? { status: 'present', etag: photo.metadata.etag }
    : { status: 'absent' };

export const sameVersion = (left: PhotoVersion, right: PhotoVersion): boolean =>
  left.status === 'present' && right.status === 'present'
    ? left.etag === right.etag
    : left.status === right.status;

export const includesVersion = (
  versions: readonly PhotoVersion[],
  version: PhotoVersion,
): boolean => versions.some((candidate) => sameVersion(candidate, version));
