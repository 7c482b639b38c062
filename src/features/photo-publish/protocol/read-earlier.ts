import type { GraphError, ProfilePhoto } from '#graph';
import type { PhotoVersion } from '#history';

import { callOptions } from './call-options.ts';
import type { Change } from './change.ts';
import { endsSave } from './graph-errors.ts';
import { earlierFrom, type Earlier } from './keep-earlier.ts';
import { explainReading, hiddenContent, ownContent, type Reading } from './own-writes.ts';
import { sameVersion, versionOf } from './photo-version.ts';

/** What stands in the photo's place before a change. */
export type EarlierReading<TokenFailure> =
  /** `before`: the version that was read. */
  | { readonly status: 'known'; readonly before: PhotoVersion; readonly earlier: Earlier }
  /** Someone else changed the photo after the person saw it. */
  | { readonly status: 'foreign'; readonly theirs: ProfilePhoto }
  /** The service gives nothing that could be kept, and this page does not hold it either. */
  | {
      readonly status: 'unreadable';
      readonly before: PhotoVersion | undefined;
      readonly error: GraphError | TokenFailure;
    }
  /** Nothing can be read now; a little later it may be. */
  | { readonly status: 'failed'; readonly error: GraphError | TokenFailure };

/** Reads the photo. Where the service does not give its bytes, its ETag may tell that this page holds them. */
export const readEarlier = async <TokenFailure>(
  change: Change<TokenFailure>,
): Promise<EarlierReading<TokenFailure>> => {
  const { parts, options } = change;
  const read = await parts.graph.readPhoto(options.target, callOptions(options));
  if (read.ok) return readingOf(change, read.value);
  if (endsSave(read.error)) return { status: 'failed', error: read.error };

  const metadata = await parts.graph.readPhotoMetadata(options.target, callOptions(options));
  if (!metadata.ok) {
    return endsSave(metadata.error)
      ? { status: 'failed', error: metadata.error }
      : { status: 'unreadable', before: undefined, error: read.error };
  }
  if (metadata.value.status === 'absent') return readingOf(change, metadata.value);
  const before = versionOf(metadata.value);
  const earlier = heldContent(change, before);
  return earlier === undefined
    ? { status: 'unreadable', before, error: read.error }
    : { status: 'known', before, earlier };
};

const readingOf = <TokenFailure>(
  change: Change<TokenFailure>,
  photo: ProfilePhoto,
): EarlierReading<TokenFailure> => {
  const before = versionOf(photo);
  if (isForeign(change, before)) return { status: 'foreign', theirs: photo };
  const hidden = hiddenContent(change.memory.writes, readingNow(change, before));
  const earlier = hidden === undefined ? earlierFrom(photo) : { photo: hidden };
  return { status: 'known', before, earlier };
};

const isForeign = <TokenFailure>(change: Change<TokenFailure>, before: PhotoVersion): boolean => {
  const { options, memory } = change;
  const isExplained =
    explainReading(memory.writes, readingNow(change, before)) !== 'not-ours' ||
    options.shown.status === 'unknown' ||
    sameVersion(options.shown, before);
  return !isExplained && options.conflict !== 'save-mine';
};

/** What is there, as this page holds it: our own photo, or the one on the screen. */
const heldContent = <TokenFailure>(
  change: Change<TokenFailure>,
  before: PhotoVersion,
): Earlier | undefined => {
  const { memory, options } = change;
  const reading = readingNow(change, before);
  const own = hiddenContent(memory.writes, reading) ?? ownContent(memory.writes, reading);
  if (own !== undefined) return { photo: own };
  const { shown } = options;
  if (shown.status !== 'present' || shown.bytes === undefined) return undefined;
  if (!sameVersion(shown, before)) return undefined;
  const { bytes, etag } = shown;
  return { photo: { status: 'present', bytes, contentType: bytes.type || 'image/jpeg' }, etag };
};

const readingNow = ({ parts }: Pick<Change<unknown>, 'parts'>, version: PhotoVersion): Reading => ({
  version,
  atMs: parts.clock.now(),
});
