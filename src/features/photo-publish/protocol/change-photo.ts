import type { ProfilePhoto } from '#graph';
import type { OwnWrites } from '#history';
import { abortError, isAbortError } from '#shared';

import { callOptions } from './call-options.ts';
import type { Change } from './change.ts';
import { endsSave } from './graph-errors.ts';
import { earlierFrom, keepEarlier, type KeptEarlier } from './keep-earlier.ts';
import {
  explainReading,
  hiddenContent,
  noteReading,
  recordAccepted,
  recordSent,
} from './own-writes.ts';
import { sameVersion, versionOf } from './photo-version.ts';
import { sendChange, type SentChange } from './send-change.ts';
import type { PublishResult, UndoOffer } from './types.ts';
import { confirmedChange, verifiableChange } from './verify-change.ts';

const notPossible: UndoOffer = { status: 'not-possible' };

/** Reads and keeps the photo from before, stops at changes by others, writes, and says what came of it. */
export const changePhoto = async <TokenFailure>(
  change: Change<TokenFailure>,
): Promise<PublishResult<TokenFailure>> => {
  const { graph } = change.parts;
  const { target, onProgress } = change.options;
  onProgress?.('keeping-earlier');
  const current = await graph.readPhoto(target, callOptions(change.options));
  if (current.ok) {
    if (isForeign(change, current.value)) {
      return { status: 'changed-meanwhile', theirs: current.value };
    }
    return write(change, await keepCurrent(change, current.value), current.value);
  }
  if (endsSave(current.error)) {
    return { status: 'failed', error: current.error, stored: 'old', undo: notPossible };
  }
  return write(change, undefined, undefined);
};

/** Someone else changed the photo after the person saw it. */
const isForeign = <TokenFailure>(
  { parts, options, memory }: Change<TokenFailure>,
  current: ProfilePhoto,
): boolean => {
  const reading = { version: versionOf(current), atMs: parts.clock.now() };
  const isExplained =
    explainReading(memory.writes, reading) !== 'not-ours' ||
    options.shown.status === 'unknown' ||
    sameVersion(options.shown, reading.version);
  return !isExplained && options.conflict !== 'save-mine';
};

const keepCurrent = <TokenFailure>(
  { parts, options, memory, restoredId }: Change<TokenFailure>,
  current: ProfilePhoto,
): Promise<KeptEarlier> => {
  const reading = { version: versionOf(current), atMs: parts.clock.now() };
  const hidden = hiddenContent(memory.writes, reading);
  const earlier = hidden === undefined ? earlierFrom(current) : { photo: hidden };
  const { history } = parts;
  return keepEarlier(earlier, { history, owner: options.owner, sparedId: restoredId });
};

const write = async <TokenFailure>(
  change: Change<TokenFailure>,
  kept: KeptEarlier | undefined,
  current: ProfilePhoto | undefined,
): Promise<PublishResult<TokenFailure>> => {
  const { parts, options, memory, restoredId } = change;
  if (options.signal?.aborted) {
    await letGo(change, kept);
    throw abortError();
  }
  options.onProgress?.('uploading');
  const before = memory.writes;
  // Remembered before it is sent: cancelled on its way, it may arrive all the same.
  const writes = sentWrite(change, current);
  await memory.rememberWrites(writes);
  const takeBack = async () => {
    await memory.rememberWrites(before);
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

const sentWrite = <TokenFailure>(
  { parts, options, memory, content }: Change<TokenFailure>,
  current: ProfilePhoto | undefined,
): OwnWrites => {
  const atMs = parts.clock.now();
  if (current === undefined) {
    const before = options.shown.status === 'unknown' ? undefined : options.shown;
    return recordSent(memory.writes, { content, atMs, before });
  }
  const before = versionOf(current);
  const noted = memory.writes && noteReading(memory.writes, { version: before, atMs });
  return recordSent(noted, { content, atMs, before });
};
