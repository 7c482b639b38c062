import { useCallback, useEffect, useReducer, useRef, useState } from 'react';

import type { Failure } from '#advice';
import type { PhotoTarget } from '#graph';
import type { HistoryOwner, KeptPhoto } from '#history';
import { useServices, type Person } from '#services';
import { isAbortError } from '#shared';

import { createPhotoPublisher, type ChangeOptions, type PublishResult } from './protocol/index.ts';
import {
  afterPublishedPhotoEvent,
  shownVersion,
  startOfPublishedPhoto,
  type ChangeJob,
  type NewContent,
  type PublishedPhoto,
} from './published-photo.ts';

export type PublishedPhotoActions = {
  /** Reads the photo again. */
  readonly read: () => void;
  readonly save: (jpeg: Blob) => void;
  readonly remove: () => void;
  readonly undo: (earlier: KeptPhoto) => void;
  /** Does the last change again, after a failure. */
  readonly tryAgain: () => void;
  /** The same with a sign-in before it. Follows a person's press, since it may open a window. */
  readonly signInAndTryAgain: () => void;
  /** Ends a change that is going on, and finds out what is stored now. */
  readonly cancel: () => void;
  /** After a change by someone else: theirs is shown, or ours is written over it. */
  readonly keepTheirs: () => void;
  readonly saveMine: () => void;
  /** Takes the outcome of the last change off the screen. */
  readonly dismiss: () => void;
};

type Change = {
  readonly job: ChangeJob;
  readonly content: NewContent;
  readonly run: (options: ChangeOptions) => Promise<PublishResult<Failure>>;
};

/** One target's photo on this page: read it, change it, take the change back. */
export function usePublishedPhoto(target: PhotoTarget): PublishedPhoto & PublishedPhotoActions {
  const services = useServices();
  const [publisher] = useState(() => createPhotoPublisher(services));
  const [state, dispatch] = useReducer(afterPublishedPhotoEvent, startOfPublishedPhoto);
  const lastChange = useRef<Change>(undefined);
  const newSignal = useNewSignal();
  const shown = shownVersion(state.photo);

  const read = useCallback(() => {
    const signal = newSignal();
    dispatch({ type: 'reading' });
    untilAborted(async () => {
      const outcome = await services.graph.readPhoto(target, { signal });
      dispatch(
        outcome.ok
          ? { type: 'read', photo: outcome.value }
          : { type: 'read-failed', failure: outcome.error },
      );
    });
  }, [services, newSignal, target]);

  useEffect(read, [read]);

  const change = (next: Change, conflict: 'ask' | 'save-mine' = 'ask') => {
    const signal = newSignal();
    lastChange.current = next;
    dispatch({ type: 'change-started', job: next.job });
    untilAborted(async () => {
      const result = await next.run({
        target,
        owner: ownerOf(services.me, target),
        shown,
        conflict,
        onProgress: (step) => dispatch({ type: 'step', step }),
        signal,
      });
      dispatch({ type: 'change-ended', job: next.job, content: next.content, result });
      if (result.status !== 'saved') return;
      dispatch({ type: 'verified', verification: await result.verify({ signal }) });
    });
  };

  const again = (conflict: 'ask' | 'save-mine') => {
    if (lastChange.current) change(lastChange.current, conflict);
  };

  return {
    ...state,
    read,
    save: (jpeg) =>
      change({
        job: 'save',
        content: { status: 'present', bytes: jpeg },
        run: (options) => publisher.publish({ ...options, jpeg }),
      }),
    remove: () =>
      change({
        job: 'remove',
        content: { status: 'absent' },
        run: (options) => publisher.remove(options),
      }),
    undo: (earlier) =>
      change({
        job: 'undo',
        content: earlier.photo,
        run: (options) => publisher.undo({ ...options, earlier }),
      }),
    tryAgain: () => again('ask'),
    signInAndTryAgain: () => {
      const signal = newSignal();
      untilAborted(async () => {
        const signedIn = await services.signIn({ signal });
        if (signedIn.ok) again('ask');
        else dispatch({ type: 'sign-in-failed', failure: signedIn.error });
      });
    },
    saveMine: () => again('save-mine'),
    keepTheirs: () => {
      if (state.change.status === 'conflict') {
        dispatch({ type: 'read', photo: state.change.theirs });
        dispatch({ type: 'change-dismissed' });
      }
    },
    cancel: () => {
      dispatch({ type: 'change-dismissed' });
      read();
    },
    dismiss: () => dispatch({ type: 'change-dismissed' }),
  };
}

/** Each call ends what ran before: one piece of work per photo at a time, and none after the page is left. */
function useNewSignal(): () => AbortSignal {
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  return useCallback(() => {
    running.current?.abort();
    running.current = new AbortController();
    return running.current.signal;
  }, []);
}

const ownerOf = (me: Person, target: PhotoTarget): HistoryOwner => ({
  tenantId: me.tenantId,
  userObjectId: me.objectId,
  targetKey: target.kind,
});

/** Cancellation is no failure; anything else that throws is a bug and goes to the page's handler. */
function untilAborted(work: () => Promise<void>): void {
  work().catch((reason: unknown) => {
    if (!isAbortError(reason)) reportError(reason);
  });
}
