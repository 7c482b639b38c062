import type { Failure } from '#advice';
import type { PhotoMetadataOutcome, ProfilePhoto } from '#graph';

import type {
  PublishResult,
  PublishStep,
  ShownPhoto,
  UndoOffer,
  Verification,
} from './protocol/index.ts';

/** What Microsoft 365 has, as far as this page knows. */
export type PhotoState =
  | { readonly status: 'loading' }
  | { readonly status: 'present'; readonly bytes: Blob; readonly shown: ShownPhoto }
  | { readonly status: 'absent' }
  | { readonly status: 'unreadable'; readonly failure: Failure };

export type ChangeJob = 'save' | 'remove' | 'undo';

/** What the person is changing, or has just changed. */
export type ChangeState =
  | { readonly status: 'idle' }
  | { readonly status: 'working'; readonly job: ChangeJob; readonly step?: PublishStep }
  | {
      readonly status: 'done';
      readonly job: ChangeJob;
      readonly undo: UndoOffer;
      readonly verification: 'checking' | Verification['status'];
    }
  | {
      readonly status: 'failed';
      readonly job: ChangeJob;
      readonly failure: Failure;
      readonly stored: 'old' | 'unknown';
    }
  | { readonly status: 'conflict'; readonly job: ChangeJob; readonly theirs: ProfilePhoto };

export type PublishedPhoto = { readonly photo: PhotoState; readonly change: ChangeState };

/** What a change puts in the photo's place. */
export type NewContent =
  { readonly status: 'present'; readonly bytes: Blob } | { readonly status: 'absent' };

export type PublishedPhotoEvent =
  | { readonly type: 'reading' }
  | { readonly type: 'read'; readonly photo: ProfilePhoto }
  | { readonly type: 'read-failed'; readonly failure: Failure }
  | { readonly type: 'change-started'; readonly job: ChangeJob }
  | { readonly type: 'step'; readonly step: PublishStep }
  | {
      readonly type: 'change-ended';
      readonly job: ChangeJob;
      readonly content: NewContent;
      readonly result: PublishResult<Failure>;
    }
  | { readonly type: 'verified'; readonly verification: Verification }
  | { readonly type: 'sign-in-failed'; readonly failure: Failure }
  | { readonly type: 'change-dismissed' };

export const startOfPublishedPhoto: PublishedPhoto = {
  photo: { status: 'loading' },
  change: { status: 'idle' },
};

export function afterPublishedPhotoEvent(
  state: PublishedPhoto,
  event: PublishedPhotoEvent,
): PublishedPhoto {
  switch (event.type) {
    case 'reading':
      return { ...state, photo: { status: 'loading' } };
    case 'read':
      return { ...state, photo: photoStateOf(event.photo) };
    case 'read-failed':
      return { ...state, photo: { status: 'unreadable', failure: event.failure } };
    case 'change-started':
      return { ...state, change: { status: 'working', job: event.job } };
    case 'step':
      return state.change.status === 'working'
        ? { ...state, change: { ...state.change, step: event.step } }
        : state;
    case 'change-ended':
      return afterChange(state, event);
    case 'verified':
      return afterVerification(state, event.verification);
    case 'sign-in-failed':
      return state.change.status === 'failed'
        ? { ...state, change: { ...state.change, failure: event.failure } }
        : state;
    case 'change-dismissed':
      return { ...state, change: { status: 'idle' } };
  }
}

/** The version the person sees, for the question whether someone else changed it meanwhile. */
export function shownVersion(photo: PhotoState): ShownPhoto {
  if (photo.status === 'present') return photo.shown;
  return { status: photo.status === 'absent' ? 'absent' : 'unknown' };
}

function photoStateOf(photo: ProfilePhoto): PhotoState {
  if (photo.status === 'absent') return photo;
  const shown = { status: 'present', etag: photo.metadata.etag } as const;
  return { status: 'present', bytes: photo.bytes, shown };
}

type ChangeEnded = Extract<PublishedPhotoEvent, { readonly type: 'change-ended' }>;

function afterChange(state: PublishedPhoto, { job, content, result }: ChangeEnded): PublishedPhoto {
  switch (result.status) {
    case 'saved':
      return {
        photo: contentShown(content),
        change: { status: 'done', job, undo: result.undo, verification: 'checking' },
      };
    case 'changed-meanwhile':
      return { ...state, change: { status: 'conflict', job, theirs: result.theirs } };
    case 'failed':
      return {
        ...state,
        change: { status: 'failed', job, failure: result.error, stored: result.stored },
      };
  }
}

/** Its ETag is not known before Graph shows it; the publisher remembers its own write meanwhile. */
const contentShown = (content: NewContent): PhotoState =>
  content.status === 'absent'
    ? content
    : { status: 'present', bytes: content.bytes, shown: { status: 'unknown' } };

function afterVerification(state: PublishedPhoto, verification: Verification): PublishedPhoto {
  const { change, photo } = state;
  if (change.status !== 'done') return state;
  return {
    photo: verification.status === 'confirmed' ? withVersion(photo, verification.photo) : photo,
    change: { ...change, verification: verification.status },
  };
}

const withVersion = (photo: PhotoState, seen: PhotoMetadataOutcome): PhotoState =>
  photo.status === 'present' && seen.status === 'present'
    ? { ...photo, shown: { status: 'present', etag: seen.metadata.etag } }
    : photo;
