import type { ProfilePhoto } from '#graph';
import type { OwnWrites } from '#history';
import { abortError } from '#shared';

import { callOptions } from './call-options.ts';
import type { Change } from './change.ts';
import { endsSave } from './graph-errors.ts';
import { earlierFrom, keepEarlier } from './keep-earlier.ts';
import {
  explainReading,
  hiddenContent,
  noteReading,
  recordAccepted,
  recordSent,
} from './own-writes.ts';
import { sameVersion, versionOf } from './photo-version.ts';
import { sendChange } from './send-change.ts';
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
  return write(change, notPossible, undefined);
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

const keepCurrent = async <TokenFailure>(
  { parts, options, memory, restoredId }: Change<TokenFailure>,
  current: ProfilePhoto,
): Promise<UndoOffer> => {
  const reading = { version: versionOf(current), atMs: parts.clock.now() };
  const hidden = hiddenContent(memory.writes, reading);
  const earlier = hidden === undefined ? earlierFrom(current) : { photo: hidden };
  const { history } = parts;
  const kept = await keepEarlier(earlier, {
    history,
    owner: options.owner,
    last: memory.kept,
    sparedId: restoredId,
  });
  memory.kept = kept;
  return { status: 'possible', earlier: kept.kept, where: kept.where };
};

const write = async <TokenFailure>(
  change: Change<TokenFailure>,
  undo: UndoOffer,
  current: ProfilePhoto | undefined,
): Promise<PublishResult<TokenFailure>> => {
  const { parts, options, memory, restoredId } = change;
  if (options.signal?.aborted) throw abortError();
  options.onProgress?.('uploading');
  const before = memory.writes;
  // Remembered before it is sent: cancelled on its way, it may arrive all the same.
  const writes = sentWrite(change, current);
  await memory.rememberWrites(writes);
  const sent = await sendChange({ ...options, ...parts, writes });

  if (sent.status === 'failed') {
    if (sent.proof === 'certain') await memory.rememberWrites(before);
    return { status: 'failed', error: sent.error, stored: sent.stored, undo };
  }
  await memory.rememberWrites(recordAccepted(writes));
  // Not before: of a change that is refused no older photo may be the price.
  await parts.history.dropSurplus(options.owner, { sparedId: restoredId });
  const verify =
    sent.status === 'arrived'
      ? confirmedChange(change, sent.photo)
      : verifiableChange(change, writes);
  return { status: 'saved', undo, verify };
};

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
