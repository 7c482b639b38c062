import type { AuthError } from '#auth';
import { photoTargetKey, type PhotoMetadataOutcome, type PhotoTarget } from '#graph';
import type { HalfChange } from '#history';
import type { Services } from '#services';
import { isAbortError } from '#shared';

import type { Change, Publisher } from './changes.ts';
import type { ChangeOptions, PublishResult } from './protocol/index.ts';
import type { NewContent, PublishedPhotoEvent } from './published-photo.ts';
import type { PublishedTarget } from './published-photos.ts';
import { ownerOf, rememberShown, type ShownVersion } from './read-current-photo.ts';
import type { Verifications } from './verifications.ts';

export type ChangeOfTarget = { readonly published: PublishedTarget; readonly change: Change };

/** What the person was asked about the last time, and answered. */
export type ChangeAnswer = Pick<ChangeOptions, 'conflict' | 'unreadable'>;

export type RunChangesOptions = {
  /** All photos that belong together, changed now or not. */
  readonly among: readonly PublishedTarget[];
  readonly services: Services;
  readonly publisher: Publisher;
  readonly answer: ChangeAnswer;
  readonly dispatch: (target: PhotoTarget, event: PublishedPhotoEvent) => void;
  /** Ends the writing; what is written is looked for in any case. */
  readonly signal: AbortSignal;
  readonly verifications: Verifications;
};

/**
 * Writes one target after the other, each whatever became of the one before. Rejects with `AbortError` when `signal`
 * aborts. Afterwards it is looked until Microsoft 365 shows what was written, which nobody waits for.
 */
export async function runChanges(
  changes: readonly ChangeOfTarget[],
  options: RunChangesOptions,
): Promise<void> {
  for (const { published, change } of changes) {
    options.dispatch(published.target, { type: 'change-started', job: change.job });
  }
  const ended: EndedChange[] = [];
  try {
    for (const { published, change } of changes) {
      const result = await runChange({ published, change }, options);
      ended.push({ published, change, result });
      // At each step: the page may be closed before the next.
      await rememberHalf(options, ended, changes.length - ended.length);
    }
  } finally {
    for (const each of ended) untilAborted(() => check(each, options));
  }
}

type EndedChange = ChangeOfTarget & { readonly result: PublishResult<AuthError> };

/** What went through is remembered until all of it has, so that it can be taken back whoever closed the page. */
async function rememberHalf(
  { among, services: { history, me } }: RunChangesOptions,
  ended: readonly EndedChange[],
  openCount: number,
): Promise<void> {
  const [first] = among;
  if (first === undefined || among.length === 1) return;
  const saved = ended.filter(({ result }) => result.status === 'saved');
  const owner = ownerOf(me, first.target);
  if (openCount === 0 && saved.length === ended.length) {
    await history.half.remember(owner, undefined);
    return;
  }
  // After a second failure of the others what went through at first still holds.
  if (saved.length > 0) await history.half.remember(owner, { changed: saved.flatMap(changedBy) });
}

const changedBy = ({ published, result }: EndedChange): HalfChange['changed'] =>
  result.status === 'saved' && result.undo.status === 'possible'
    ? [{ targetKey: photoTargetKey(published.target), earlierId: result.undo.earlier.id }]
    : [];

async function runChange(
  { published, change }: ChangeOfTarget,
  { services, publisher, answer, dispatch, signal }: RunChangesOptions,
): Promise<PublishResult<AuthError>> {
  const { target, shown } = published;
  const result = await change.run(publisher, {
    target,
    owner: ownerOf(services.me, target),
    shown,
    ...answer,
    onProgress: (step) => dispatch(target, { type: 'step', step }),
    signal,
  });
  const { job, content } = change;
  dispatch(target, { type: 'change-ended', job, content, result });
  if (result.status === 'saved') rememberShown(services, published, shownOf(content));
  rememberRefusal(services, target, result);
  return result;
}

async function check(
  { published, change: { content }, result }: EndedChange,
  { services, dispatch, verifications }: RunChangesOptions,
): Promise<void> {
  if (result.status !== 'saved') return;
  const signal = verifications.begin(published.target);
  const verification = await result.verify({ signal });
  if (signal.aborted) return;
  dispatch(published.target, { type: 'verified', verification });
  if (verification.status === 'confirmed') {
    rememberShown(services, published, shownOf(content, verification.photo));
  }
}

/** Remembered so that the next person to come this way hears it before choosing; a change that went through ends it. */
function rememberRefusal(
  { clock, history, me }: Services,
  target: PhotoTarget,
  result: PublishResult<AuthError>,
): void {
  const owner = ownerOf(me, target);
  if (result.status === 'saved') void history.refusal.remember(owner, undefined);
  if (result.status !== 'failed' || result.error.kind !== 'graph/forbidden-by-policy') return;
  const { details } = result.error;
  void history.refusal.remember(owner, { atMs: clock.now(), request: details });
}

/** Until the service has named the new version, it has no ETag. */
function shownOf(content: NewContent, seen?: PhotoMetadataOutcome): ShownVersion | undefined {
  if (content.status === 'absent') return undefined;
  return seen?.status === 'present'
    ? { bytes: content.bytes, etag: seen.metadata.etag }
    : { bytes: content.bytes };
}

/** Cancellation is no failure; anything else that throws is a bug and goes to the page's handler. */
export function untilAborted(work: () => Promise<void>): void {
  work().catch((reason: unknown) => {
    if (!isAbortError(reason)) reportError(reason);
  });
}
