import { useRef } from 'react';

import { isPhotoRemovable, photoTargetKey, type PhotoTarget } from '#graph';
import type { KeptPhoto } from '#history';
import { useServices } from '#services';

import {
  removing,
  replacingWithInitials,
  restoring,
  saving,
  undoing,
  type Change,
  type ChangeLimits,
  type Publisher,
} from './changes.ts';
import type { ChangeState, PublishedPhotoEvent } from './published-photo.ts';
import {
  isUnkept,
  undoableOf,
  type PublishedPhotos,
  type PublishedTarget,
} from './published-photos.ts';
import { runChanges, untilAborted, type ChangeAnswer, type ChangeOfTarget } from './run-change.ts';
import type { Verifications } from './verifications.ts';

export type ChangeActions = {
  /** Targets that took this very Blob already are left alone: what failed before is tried again. */
  readonly save: (jpeg: Blob, limits?: ChangeLimits) => void;
  /** Of teams and contacts the service cannot take the photo away: they are left alone. */
  readonly remove: () => void;
  /** `tile` takes the photos' place; offered where they cannot be removed. */
  readonly replaceWithInitials: (tile: Blob) => void;
  /** Takes the last change back wherever it went through. */
  readonly undo: () => void;
  /** Puts one of the target's earlier photos back. */
  readonly restore: (target: PhotoTarget, earlier: KeptPhoto) => void;
  /** Does the last change again where it failed, and only there. */
  readonly tryAgain: () => void;
  /** Does it where the photo from before could not be kept, which the person has read. */
  readonly goOnWithoutUndo: () => void;
  /** The same with a sign-in before it. Follows a person's press, since it may open a window. */
  readonly signInAndTryAgain: () => void;
  /** Ends a change that is going on, and finds out what is stored now. */
  readonly cancel: () => void;
  /** After a change by someone else: theirs is shown, or ours is written over it. Of several, one after the other. */
  readonly keepTheirs: () => void;
  readonly saveMine: () => void;
  /** One of the target's copies was deleted: nothing offers it any more. */
  readonly forgetCopy: (target: PhotoTarget, id: string) => void;
  /** Takes the outcome of the last change off the screen, and ends a sign-in for its repetition. */
  readonly dismiss: () => void;
};

export type ChangeContext = {
  readonly dispatch: (target: PhotoTarget, event: PublishedPhotoEvent) => void;
  /** Ends the reading or writing that ran before. */
  readonly newSignal: () => AbortSignal;
  readonly publisher: Publisher;
  readonly verifications: Verifications;
};

/** What a person can do with the photos, as they stand now. `read` finds out what is stored. */
export function useChanges(
  { targets }: PublishedPhotos,
  context: ChangeContext,
  read: () => void,
): ChangeActions {
  const { dispatch } = context;
  const { change, again, signInAndTryAgain } = useRunning(targets, context);
  const dismiss = (status?: 'working') => {
    for (const { target, change } of targets) {
      if (status === undefined || change.status === status) {
        dispatch(target, { type: 'change-dismissed' });
      }
    }
  };

  return {
    save: (jpeg, limits) =>
      change(withoutPhoto(targets, jpeg), () => saving(jpeg, limits), 'same-change'),
    remove: () =>
      change(
        targets.filter(({ target }) => isPhotoRemovable(target)),
        () => removing,
      ),
    replaceWithInitials: (tile) => change(targets, () => replacingWithInitials(tile)),
    undo: () =>
      change(targets, (target) => {
        const earlier = undoableOf(target);
        return earlier && undoing(earlier);
      }),
    restore: (target, earlier) => {
      const key = photoTargetKey(target);
      change(targets, (other) =>
        photoTargetKey(other.target) === key ? restoring(earlier) : undefined,
      );
    },
    tryAgain: () => again(withStatus(targets, 'failed')),
    saveMine: () => again(withStatus(targets, 'conflict').slice(0, 1), { conflict: 'save-mine' }),
    goOnWithoutUndo: () => again(targets.filter(isUnkept), { unreadable: 'replace' }),
    signInAndTryAgain,
    keepTheirs: () => keepTheirs(targets, dispatch),
    forgetCopy: (target, id) => dispatch(target, { type: 'copy-forgotten', id }),
    cancel: () => {
      dismiss('working');
      read();
    },
    dismiss: () => {
      if (targets.every(({ change }) => change.status === 'idle')) return;
      context.newSignal();
      dismiss();
    },
  };
}

function keepTheirs(
  targets: readonly PublishedTarget[],
  dispatch: ChangeContext['dispatch'],
): void {
  const [asked] = withStatus(targets, 'conflict');
  if (asked?.change.status !== 'conflict') return;
  dispatch(asked.target, { type: 'read', photo: asked.change.theirs });
  dispatch(asked.target, { type: 'change-dismissed' });
}

/** Runs changes, and the last ones again. */
function useRunning(targets: readonly PublishedTarget[], { newSignal, ...context }: ChangeContext) {
  const { dispatch } = context;
  const services = useServices();
  const last = useRef<ReadonlyMap<string, Change>>(new Map());
  const run = (changes: readonly ChangeOfTarget[], answer: ChangeAnswer) => {
    if (changes.length === 0) return;
    const signal = newSignal();
    untilAborted(() =>
      runChanges(changes, { ...context, among: targets, services, answer, signal }),
    );
  };
  /**
   * Targets for which there is nothing to do are left alone. What came of an earlier change of theirs is no part of
   * this one, so that Undo takes back the last change and no other.
   */
  const change = (
    among: readonly PublishedTarget[],
    changeOf: (target: PublishedTarget) => Change | undefined,
    others: 'forget' | 'same-change' = 'forget',
  ) => {
    const changes = pair(among, changeOf);
    if (changes.length > 0 && others === 'forget') {
      for (const { target } of targets) dispatch(target, { type: 'change-dismissed' });
    }
    last.current = new Map(
      changes.map(({ published, change }) => [photoTargetKey(published.target), change]),
    );
    run(changes, {});
  };
  const again = (unfinished: readonly PublishedTarget[], answer: ChangeAnswer = {}) =>
    run(
      pair(unfinished, ({ target }) => last.current.get(photoTargetKey(target))),
      answer,
    );
  const signInAndTryAgain = () => {
    const signal = newSignal();
    untilAborted(async () => {
      const signedIn = await services.signIn({ signal });
      if (signedIn.ok) {
        again(withStatus(targets, 'failed'));
        return;
      }
      for (const { target } of targets) {
        dispatch(target, { type: 'sign-in-failed', failure: signedIn.error });
      }
    });
  };
  return { change, again, signInAndTryAgain };
}

/** Those that have not got it; all, where each has. */
function withoutPhoto(
  targets: readonly PublishedTarget[],
  bytes: Blob,
): readonly PublishedTarget[] {
  const without = targets.filter(
    ({ photo }) => photo.status !== 'present' || photo.bytes !== bytes,
  );
  return without.length > 0 ? without : targets;
}

const withStatus = (
  targets: readonly PublishedTarget[],
  status: ChangeState['status'],
): readonly PublishedTarget[] => targets.filter(({ change }) => change.status === status);

const pair = (
  targets: readonly PublishedTarget[],
  changeOf: (target: PublishedTarget) => Change | undefined,
): readonly ChangeOfTarget[] =>
  targets.flatMap((published) => {
    const change = changeOf(published);
    return change === undefined ? [] : [{ published, change }];
  });
