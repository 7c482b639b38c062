import type { OwnWrites, PhotoVersion } from '#history';
import { abortError, isAbortError } from '#shared';

import type { Change } from './change.ts';
import { keepEarlier, type KeptEarlier } from './keep-earlier.ts';
import { noteReading, recordAccepted, recordSent } from './own-writes.ts';
import { readEarlier } from './read-earlier.ts';
import { sendChange, type SentChange } from './send-change.ts';
import type { PublishResult, ShownPhoto, UndoOffer } from './types.ts';
import { confirmedChange, verifiableChange } from './verify-change.ts';

const notPossible: UndoOffer = { status: 'not-possible' };

/** Reads and keeps the photo from before, stops at changes by others, writes, and says what came of it. */
export const changePhoto = async <TokenFailure>(
  change: Change<TokenFailure>,
): Promise<PublishResult<TokenFailure>> => {
  const { parts, options, restoredId } = change;
  options.onProgress?.('keeping-earlier');
  const reading = await readEarlier(change);
  switch (reading.status) {
    case 'foreign':
      return { status: 'changed-meanwhile', theirs: reading.theirs };
    case 'failed':
      return { status: 'failed', error: reading.error, stored: 'old', undo: notPossible };
    case 'unreadable': {
      if (options.unreadable === 'replace') return write(change, undefined, reading.before);
      const { error } = reading;
      return { status: 'failed', error, stored: 'old', undo: notPossible, earlier: 'unreadable' };
    }
    case 'known': {
      const { history } = parts;
      const keeping = { history, owner: options.owner, sparedId: restoredId };
      return write(change, await keepEarlier(reading.earlier, keeping), reading.before);
    }
  }
};

const write = async <TokenFailure>(
  change: Change<TokenFailure>,
  kept: KeptEarlier | undefined,
  before: PhotoVersion | undefined,
): Promise<PublishResult<TokenFailure>> => {
  const { parts, options, memory, restoredId } = change;
  if (options.signal?.aborted) {
    await letGo(change, kept);
    throw abortError();
  }
  options.onProgress?.('uploading');
  const writesBefore = memory.writes;
  // Remembered before it is sent: cancelled on its way, it may arrive all the same.
  const writes = sentWrite(change, before);
  await memory.rememberWrites(writes);
  const takeBack = async () => {
    await memory.rememberWrites(writesBefore);
    await letGo(change, kept);
  };
  const sent = await sendOrTakeBack(change, writes, takeBack);

  if (sent.status === 'failed') {
    const { error, proof, stored } = sent;
    if (proof === 'unclear') return { status: 'failed', error, stored, undo: offerOf(kept) };
    await takeBack();
    return { status: 'failed', error, stored, undo: notPossible };
  }
  await memory.rememberWrites(recordAccepted(writes));
  // Not before: of a change that is refused no older photo may be the price.
  await parts.history.dropSurplus(options.owner, { sparedId: restoredId });
  const verify =
    sent.status === 'arrived'
      ? confirmedChange(change, sent.photo)
      : verifiableChange(change, writes);
  return { status: 'saved', undo: offerOf(kept), verify };
};

/** Sends it; cancelled before anything was sent, it has surely changed nothing. */
const sendOrTakeBack = async <TokenFailure>(
  { parts, options }: Change<TokenFailure>,
  writes: OwnWrites,
  takeBack: () => Promise<void>,
): Promise<SentChange<TokenFailure>> => {
  let triesMade = 0;
  const onTry = () => {
    triesMade += 1;
  };
  try {
    return await sendChange({ ...options, ...parts, writes, onTry });
  } catch (reason) {
    if (isAbortError(reason) && triesMade === 0) await takeBack();
    throw reason;
  }
};

/** The photo surely stays in its place: a copy of it is no earlier photo. One that was found is of an unclear try. */
const letGo = async <TokenFailure>(
  { parts, options }: Change<TokenFailure>,
  kept: KeptEarlier | undefined,
): Promise<void> => {
  if (kept?.status === 'added') await parts.history.forget(options.owner, kept.kept.id);
};

const offerOf = (kept: KeptEarlier | undefined): UndoOffer =>
  kept === undefined ? notPossible : { status: 'possible', earlier: kept.kept, where: kept.where };

/** `before`: what was read; else what the person saw. */
const sentWrite = <TokenFailure>(
  { parts, options, memory, content }: Change<TokenFailure>,
  before: PhotoVersion | undefined,
): OwnWrites => {
  const atMs = parts.clock.now();
  if (before === undefined) {
    const shown = options.shown.status === 'unknown' ? undefined : versionShown(options.shown);
    return recordSent(memory.writes, { content, atMs, before: shown });
  }
  const noted = memory.writes && noteReading(memory.writes, { version: before, atMs });
  return recordSent(noted, { content, atMs, before });
};

/** Without its bytes, which are nothing to be remembered with a write. */
const versionShown = (shown: Exclude<ShownPhoto, { readonly status: 'unknown' }>): PhotoVersion =>
  shown.status === 'absent' ? shown : { status: 'present', etag: shown.etag };
