import { ok, type Result } from '#shared';

import {
  readPhotoMetadata,
  readPhotoValue,
  type PhotoReader,
  type PhotoValueOutcome,
} from './read-photo-parts.ts';
import type { GraphError, PhotoMetadataOutcome, ProfilePhoto } from '../types.ts';

/** After so many rounds the last reading counts, be it torn: a photo that never rests is still a photo. */
const maxRounds = 3;

type Round = { readonly metadata: PhotoMetadataOutcome; readonly value: PhotoValueOutcome };

/**
 * The photo with metadata and bytes that belong together. Both are read at once and again when they
 * disagree: someone changed the photo in between, or two servers of the service differ for a moment.
 */
export const readPhoto = async <TokenFailure>(
  reader: PhotoReader<TokenFailure>,
): Promise<Result<ProfilePhoto, GraphError | TokenFailure>> => {
  let previous: Round | undefined;
  for (let round = 1; ; round += 1) {
    const read = await readRound(reader);
    if (!read.ok) return read;
    if (round === maxRounds || belongsTogether(read.value, previous)) {
      return ok(joined(read.value));
    }
    previous = read.value;
  }
};

const readRound = async <TokenFailure>(
  reader: PhotoReader<TokenFailure>,
): Promise<Result<Round, GraphError | TokenFailure>> => {
  const [metadata, value] = await Promise.all([readPhotoMetadata(reader), readPhotoValue(reader)]);
  if (!metadata.ok) return metadata;
  if (!value.ok) return value;
  return ok({ metadata: metadata.value, value: value.value });
};

const belongsTogether = ({ metadata, value }: Round, previous: Round | undefined): boolean => {
  if (metadata.status === 'absent' || value.status === 'absent') {
    return metadata.status === value.status;
  }
  if (value.etag !== undefined && sameEtag(value.etag, metadata.metadata.etag)) return true;
  // The header was seen, but is not documented: it may be missing, or written in another way. Then two
  // equal readings in a row show that nothing moved.
  return (
    previous?.metadata.status === 'present' &&
    previous.metadata.metadata.etag === metadata.metadata.etag &&
    previous.value.status === 'present' &&
    previous.value.etag === value.etag
  );
};

const joined = ({ metadata, value }: Round): ProfilePhoto =>
  metadata.status === 'absent' || value.status === 'absent'
    ? { status: 'absent' }
    : { status: 'present', metadata: metadata.metadata, bytes: value.bytes };

/** Weak or strong, quoted or not: only the tag itself tells photos apart. */
const sameEtag = (left: string, right: string): boolean => bare(left) === bare(right);

const bare = (etag: string): string => etag.replace(/^W\//, '').replaceAll('"', '');
