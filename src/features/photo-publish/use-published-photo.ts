import { useCallback, useEffect, useReducer, useRef, useState, type Dispatch } from 'react';

import type { AuthError } from '#auth';
import type { PhotoMetadataOutcome, PhotoTarget, ProfilePhoto } from '#graph';
import type { KeptPhoto } from '#history';
import { useServices } from '#services';
import { isAbortError } from '#shared';

import {
  createPhotoPublisher,
  type ChangeOptions,
  type PhotoPublisher,
  type PublishResult,
} from './protocol/index.ts';
import {
  afterPublishedPhotoEvent,
  startOfPublishedPhoto,
  type ChangeJob,
  type NewContent,
  type PublishedPhoto,
  type PublishedPhotoEvent,
} from './published-photo.ts';
import {
  ownerOf,
  readCurrentPhoto,
  rememberShown,
  type ShownVersion,
} from './read-current-photo.ts';
import { smallerPhotoBy } from './smaller-photo.ts';

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
  /** Takes the outcome of the last change off the screen, and ends a sign-in for its repetition. */
  readonly dismiss: () => void;
};

/** One target's photo on this page: read it, change it, take the change back. */
export function usePublishedPhoto(target: PhotoTarget): PublishedPhoto & PublishedPhotoActions {
  const [state, dispatch] = useReducer(
    afterPublishedPhotoEvent,
    useServices(),
    startOfPublishedPhoto,
  );
  const newSignal = useNewSignal();
  const context = { dispatch, newSignal, state, target };
  const read = useReading(context);
  return { ...state, ...useChanges(context, read), read };
}

type Context = {
  readonly dispatch: Dispatch<PublishedPhotoEvent>;
  readonly newSignal: () => AbortSignal;
  readonly state: PublishedPhoto;
  readonly target: PhotoTarget;
};

/** Reads at once, and again when the returned function is called. */
function useReading({ dispatch, newSignal, target }: Context): () => void {
  const services = useServices();
  const readSince = useCallback(
    (knownEtag?: string) => {
      const signal = newSignal();
      dispatch({ type: 'reading' });
      untilAborted(async () => {
        const outcome = await readCurrentPhoto(services, target, { knownEtag, signal });
        if (!outcome.ok) {
          dispatch({ type: 'read-failed', failure: outcome.error });
        } else if (outcome.value.status !== 'as-known') {
          dispatch({ type: 'read', photo: outcome.value });
          rememberShown(services, target, versionToShow(outcome.value));
        }
      });
    },
    [dispatch, newSignal, services, target],
  );
  useEffect(() => readSince(services.shownLast?.etag), [readSince, services]);
  return useCallback(() => readSince(), [readSince]);
}

const versionToShow = (photo: ProfilePhoto): ShownVersion | undefined =>
  photo.status === 'present' ? { bytes: photo.bytes, etag: photo.metadata.etag } : undefined;

type Change = {
  readonly job: ChangeJob;
  readonly content: NewContent;
  readonly run: (publisher: Publisher, options: ChangeOptions) => Promise<PublishResult<AuthError>>;
};

type Publisher = PhotoPublisher<AuthError>;

const saving = (jpeg: Blob): Change => ({
  job: 'save',
  content: { status: 'present', bytes: jpeg },
  run: (publisher, options) => publisher.publish({ ...options, jpeg }),
});

const removing: Change = {
  job: 'remove',
  content: { status: 'absent' },
  run: (publisher, options) => publisher.remove(options),
};

const undoing = (earlier: KeptPhoto): Change => ({
  job: 'undo',
  content: earlier.photo,
  run: (publisher, options) => publisher.undo({ ...options, earlier }),
});

type Conflict = 'ask' | 'save-mine';

/** Runs one change after the other, each until Microsoft 365 shows it or another begins. */
function useChange({ dispatch, newSignal, state, target }: Context) {
  const services = useServices();
  const [publisher] = useState(() =>
    createPhotoPublisher({ ...services, makeSmaller: smallerPhotoBy(services.imaging) }),
  );
  return (next: Change, conflict: Conflict) => {
    const signal = newSignal();
    dispatch({ type: 'change-started', job: next.job });
    untilAborted(async () => {
      const result = await next.run(publisher, {
        target,
        owner: ownerOf(services.me, target),
        shown: state.shown,
        conflict,
        onProgress: (step) => dispatch({ type: 'step', step }),
        signal,
      });
      dispatch({ type: 'change-ended', job: next.job, content: next.content, result });
      if (result.status !== 'saved') return;
      const verification = await result.verify({ signal });
      dispatch({ type: 'verified', verification });
      if (verification.status === 'confirmed') {
        rememberShown(services, target, verifiedToShow(next.content, verification.photo));
      }
    });
  };
}

function useChanges(context: Context, read: () => void): Omit<PublishedPhotoActions, 'read'> {
  const { dispatch, newSignal, state } = context;
  const { signIn } = useServices();
  const run = useChange(context);
  const last = useRef<Change>(undefined);

  const change = (next: Change, conflict: Conflict = 'ask') => {
    last.current = next;
    run(next, conflict);
  };
  const again = (conflict: Conflict) => {
    if (last.current) change(last.current, conflict);
  };
  const signInAndTryAgain = () => {
    const signal = newSignal();
    untilAborted(async () => {
      const signedIn = await signIn({ signal });
      if (signedIn.ok) again('ask');
      else dispatch({ type: 'sign-in-failed', failure: signedIn.error });
    });
  };
  const keepTheirs = () => {
    if (state.change.status !== 'conflict') return;
    dispatch({ type: 'read', photo: state.change.theirs });
    dispatch({ type: 'change-dismissed' });
  };

  return {
    save: (jpeg) => change(saving(jpeg)),
    remove: () => change(removing),
    undo: (earlier) => change(undoing(earlier)),
    tryAgain: () => again('ask'),
    saveMine: () => again('save-mine'),
    signInAndTryAgain,
    keepTheirs,
    cancel: () => {
      dispatch({ type: 'change-dismissed' });
      read();
    },
    dismiss: () => {
      if (state.change.status === 'idle') return;
      newSignal();
      dispatch({ type: 'change-dismissed' });
    },
  };
}

const verifiedToShow = (
  content: NewContent,
  seen: PhotoMetadataOutcome,
): ShownVersion | undefined =>
  content.status === 'present' && seen.status === 'present'
    ? { bytes: content.bytes, etag: seen.metadata.etag }
    : undefined;

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

/** Cancellation is no failure; anything else that throws is a bug and goes to the page's handler. */
function untilAborted(work: () => Promise<void>): void {
  work().catch((reason: unknown) => {
    if (!isAbortError(reason)) reportError(reason);
  });
}
