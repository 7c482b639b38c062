import type { AuthError } from '#auth';
import type { PhotoMetadataOutcome, PhotoTarget } from '#graph';
import type { Services } from '#services';
import { isAbortError } from '#shared';

import type { Change, Publisher } from './changes.ts';
import type { PublishResult } from './protocol/index.ts';
import type { NewContent, PublishedPhotoEvent } from './published-photo.ts';
import type { PublishedTarget } from './published-photos.ts';
import { ownerOf, rememberShown, type ShownVersion } from './read-current-photo.ts';

export type ChangeOfTarget = { readonly published: PublishedTarget; readonly change: Change };

export type RunChangesOptions = {
  readonly services: Services;
  readonly publisher: Publisher;
  readonly conflict: 'ask' | 'save-mine';
  readonly dispatch: (target: PhotoTarget, event: PublishedPhotoEvent) => void;
  readonly signal: AbortSignal;
};

/**
 * Writes one target after the other, each whatever became of the one before, and then looks until Microsoft 365
 * shows them. Rejects with `AbortError` when `signal` aborts.
 */
export async function runChanges(
  changes: readonly ChangeOfTarget[],
  options: RunChangesOptions,
): Promise<void> {
  for (const { published, change } of changes) {
    options.dispatch(published.target, { type: 'change-started', job: change.job });
  }
  const checks: (() => Promise<void>)[] = [];
  for (const entry of changes) {
    const result = await runChange(entry, options);
    checks.push(() => check(entry, result, options));
  }
  await Promise.all(checks.map((start) => start()));
}

async function runChange(
  { published, change }: ChangeOfTarget,
  { services, publisher, conflict, dispatch, signal }: RunChangesOptions,
): Promise<PublishResult<AuthError>> {
  const { target, shown } = published;
  const result = await change.run(publisher, {
    target,
    owner: ownerOf(services.me, target),
    shown,
    conflict,
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
  { published, change: { content } }: ChangeOfTarget,
  result: PublishResult<AuthError>,
  { services, dispatch, signal }: RunChangesOptions,
): Promise<void> {
  if (result.status !== 'saved') return;
  const verification = await result.verify({ signal });
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
