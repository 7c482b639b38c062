import type { EarlierPhoto, OwnWrites, PhotoVersion } from '#history';

import { includesVersion } from './photo-version.ts';

export type Reading = { readonly version: PhotoVersion; readonly atMs: number };

/** `lagging`: from before our write. `own`: what we wrote. `not-ours`: everything else. */
export type Explanation = 'lagging' | 'own' | 'not-ours';

/** How long an old version may still be shown. Our choice: "a little while" is all that is known. */
const lagToleranceMs = 10 * 60_000;

export const explainReading = (writes: OwnWrites | undefined, reading: Reading): Explanation => {
  if (writes === undefined) return 'not-ours';
  if (includesVersion(writes.older, reading.version)) {
    return isFresh(writes, reading.atMs) ? 'lagging' : 'not-ours';
  }
  return includesVersion(noteReading(writes, reading).seen, reading.version) ? 'own' : 'not-ours';
};

/** Remembers a version that can be one of our writes. */
export const noteReading = (writes: OwnWrites, { version, atMs }: Reading): OwnWrites => {
  const isKnown = includesVersion(writes.older, version) || includesVersion(writes.seen, version);
  const missing = countUnseen(writes);
  // Nobody looked for hours: the first new version is still ours. Later ones only while answers may lag.
  const isPossible = missing > 0 && (writes.seen.length === 0 || isFresh(writes, atMs));
  const isOfOurKind = missing > 1 || version.status === writes.latest.content.status;
  return isKnown || !isPossible || !isOfOurKind
    ? writes
    : { ...writes, seen: [...writes.seen, version] };
};

export type SentWrite = {
  readonly content: EarlierPhoto;
  readonly atMs: number;
  /** What was read just before; absent when it could not be read. */
  readonly before?: PhotoVersion | undefined;
};

/** Adds a write that is about to be sent. */
export const recordSent = (writes: OwnWrites | undefined, sent: SentWrite): OwnWrites => {
  const { content, atMs, before } = sent;
  const latest = { content, status: 'sent' } as const;
  const known = before === undefined ? [] : [before];
  if (writes === undefined || !mayStillSurface(writes, sent)) {
    return { latest, older: known, seen: [], sentCount: 1, contents: 'one', sentAtMs: atMs };
  }
  const passed = [...writes.older, ...writes.seen];
  return {
    ...writes,
    latest,
    older: [...passed, ...known.filter((version) => !includesVersion(passed, version))],
    seen: [],
    sentCount: countUnseen(writes) + 1,
    contents: sameContent(writes.latest.content, content) ? writes.contents : 'several',
    sentAtMs: atMs,
  };
};

export const recordAccepted = (writes: OwnWrites): OwnWrites => ({
  ...writes,
  latest: { ...writes.latest, status: 'accepted' },
  accepted: writes.latest.content,
});

/**
 * The content that a reading hides: our own photo that the service took and does not show yet, or may not
 * show yet. `undefined` where the reading itself is what is there.
 */
export const hiddenContent = (
  writes: OwnWrites | undefined,
  reading: Reading,
): EarlierPhoto | undefined => {
  const explanation = explainReading(writes, reading);
  if (writes === undefined || explanation === 'not-ours') return undefined;
  if (explanation === 'lagging') return writes.accepted;
  // Several writes are on their way and one of them came up: only we know which was the last.
  const isAmbiguous =
    countUnseen(noteReading(writes, reading)) > 0 && isFresh(writes, reading.atMs);
  return isAmbiguous && writes.latest.status === 'accepted' ? writes.accepted : undefined;
};

/** The content behind a version that came up after our writes, where all of them put the same picture. */
export const ownContent = (
  writes: OwnWrites | undefined,
  reading: Reading,
): EarlierPhoto | undefined =>
  writes?.contents === 'one' && explainReading(writes, reading) === 'own'
    ? writes.latest.content
    : undefined;

/** Whether `version` shows that the latest write arrived; `unclear` where it could be another write. */
export const tellArrival = (
  writes: OwnWrites,
  version: PhotoVersion,
): 'arrived' | 'not-shown' | 'unclear' => {
  if (writes.older.length === 0) return 'unclear';
  if (includesVersion(writes.older, version)) return 'not-shown';
  const isOfOurKind = version.status === writes.latest.content.status;
  return isOfOurKind && writes.contents === 'one' ? 'arrived' : 'unclear';
};

const sameContent = (left: EarlierPhoto, right: EarlierPhoto): boolean =>
  left.status === 'present' && right.status === 'present'
    ? left.bytes === right.bytes
    : left.status === right.status;

const countUnseen = (writes: OwnWrites): number => writes.sentCount - writes.seen.length;

/** Whether answers may still lag behind these writes. */
export const isFresh = (writes: OwnWrites, atMs: number): boolean =>
  atMs - writes.sentAtMs <= lagToleranceMs;

const mayStillSurface = (writes: OwnWrites, { before, atMs }: SentWrite): boolean => {
  if (!isFresh(writes, atMs)) return false;
  if (before === undefined) return true;
  const explanation = explainReading(writes, { version: before, atMs });
  if (explanation === 'own') return countUnseen(writes) > 0;
  return explanation === 'lagging';
};
