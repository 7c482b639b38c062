import type { Failure } from '#advice';
import type { PhotoMetadataOutcome, ProfilePhoto } from '#graph';
import type { Services } from '#services';

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
  | { readonly status: 'present'; readonly bytes: Blob }
  | { readonly status: 'absent' }
  /** `last`: what this device showed before. */
  | { readonly status: 'unreadable'; readonly failure: Failure; readonly last?: Blob };

/** The photo to show: the one that there is, or the last one known where it could not be read. */
export function bytesOf(photo: PhotoState): Blob | undefined {
  if (photo.status === 'present') return photo.bytes;
  return photo.status === 'unreadable' ? photo.last : undefined;
}

/** `initials`: a tile with the initials is put in the photo's place. `restore`: one of the earlier photos is. */
export type ChangeJob = 'save' | 'remove' | 'initials' | 'undo' | 'restore';

/** What the person is changing, or has just changed. */
export type ChangeState =
  | { readonly status: 'idle' }
  | { readonly status: 'working'; readonly job: ChangeJob; readonly step?: PublishStep }
  | {
      readonly status: 'done';
      readonly job: ChangeJob;
      /** `forgotten`: the person deleted the copy that it needs. */
      readonly undo: UndoOffer | { readonly status: 'forgotten' };
      readonly verification: 'checking' | Verification['status'];
    }
  | {
      readonly status: 'failed';
      readonly job: ChangeJob;
      readonly failure: Failure;
      readonly stored: 'old' | 'unknown';
      /** No copy could be kept of the photo that is there, so nothing was written. */
      readonly earlier?: 'unreadable';
    }
  | {
      readonly status: 'conflict';
      readonly job: ChangeJob;
      readonly mine: NewContent;
      readonly theirs: ProfilePhoto;
    };

export type PublishedPhoto = {
  readonly photo: PhotoState;
  /** The last version that was read: what a change by someone else is told by. Our own writes the publisher knows. */
  readonly shown: ShownPhoto;
  readonly change: ChangeState;
  /** Ids of the copies that the person deleted on this page. */
  readonly forgottenIds: readonly string[];
};

/** What a change puts in the photo's place. */
export type NewContent =
  { readonly status: 'present'; readonly bytes: Blob } | { readonly status: 'absent' };

export type PublishedPhotoEvent =
  | { readonly type: 'reading' }
  | { readonly type: 'read'; readonly photo: ProfilePhoto }
  /** What stands behind an out-of-date reading: our own last change. */
  | { readonly type: 'revealed'; readonly content: NewContent }
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
  | { readonly type: 'change-dismissed' }
  | { readonly type: 'copy-forgotten'; readonly id: string };

/** Nothing is known yet, or what this device showed at the last visit, or what was read ahead. */
export function startOfPublishedPhoto({
  readAhead,
  shownLast,
}: Pick<Services, 'readAhead' | 'shownLast'> = {}): PublishedPhoto {
  const start: PublishedPhoto = {
    photo: shownLast ? { status: 'present', bytes: shownLast.bytes } : { status: 'loading' },
    shown:
      shownLast?.etag === undefined
        ? { status: 'unknown' }
        : { status: 'present', etag: shownLast.etag, bytes: shownLast.bytes },
    change: { status: 'idle' },
    forgottenIds: [],
  };
  const photo = readAhead?.photo();
  return photo ? afterPublishedPhotoEvent(start, { type: 'read', photo }) : start;
}

export function afterPublishedPhotoEvent(
  state: PublishedPhoto,
  event: PublishedPhotoEvent,
): PublishedPhoto {
  switch (event.type) {
    case 'reading':
      return state.photo.status === 'present' ? state : { ...state, photo: { status: 'loading' } };
    case 'read':
      return { ...state, photo: shownPhoto(event.photo), shown: shownVersion(event.photo) };
    case 'revealed':
      return { ...state, photo: event.content };
    case 'read-failed':
      return { ...state, photo: unreadablePhoto(state.photo, event.failure) };
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
    case 'copy-forgotten':
      return withoutCopy(state, event.id);
  }
}

/** What was deleted is not brought back from memory either. */
function withoutCopy(state: PublishedPhoto, id: string): PublishedPhoto {
  const { change } = state;
  const isNeeded =
    change.status === 'done' && change.undo.status === 'possible' && change.undo.earlier.id === id;
  return {
    ...state,
    forgottenIds: [...state.forgottenIds, id],
    change: isNeeded ? { ...change, undo: { status: 'forgotten' } } : change,
  };
}

const unreadablePhoto = (before: PhotoState, failure: Failure): PhotoState => ({
  status: 'unreadable',
  failure,
  ...(before.status === 'present' && { last: before.bytes }),
});

const shownPhoto = (photo: ProfilePhoto): PhotoState =>
  photo.status === 'absent' ? photo : { status: 'present', bytes: photo.bytes };

const shownVersion = (photo: ProfilePhoto): ShownPhoto =>
  photo.status === 'absent'
    ? photo
    : { status: 'present', etag: photo.metadata.etag, bytes: photo.bytes };

/** What we put there is what the version that came up is of. */
const verifiedVersion = (seen: PhotoMetadataOutcome, { photo }: PublishedPhoto): ShownPhoto =>
  seen.status === 'absent'
    ? seen
    : {
        status: 'present',
        etag: seen.metadata.etag,
        ...(photo.status === 'present' && { bytes: photo.bytes }),
      };

type ChangeEnded = Extract<PublishedPhotoEvent, { readonly type: 'change-ended' }>;

function afterChange(state: PublishedPhoto, { job, content, result }: ChangeEnded): PublishedPhoto {
  switch (result.status) {
    case 'saved':
      return {
        ...state,
        photo: content,
        change: { status: 'done', job, undo: result.undo, verification: 'checking' },
      };
    case 'changed-meanwhile':
      return {
        ...state,
        change: { status: 'conflict', job, mine: content, theirs: result.theirs },
      };
    case 'failed':
      return {
        ...state,
        change: {
          status: 'failed',
          job,
          failure: result.error,
          stored: result.stored,
          ...(result.earlier !== undefined && { earlier: result.earlier }),
        },
      };
  }
}

function afterVerification(state: PublishedPhoto, verification: Verification): PublishedPhoto {
  const { change } = state;
  if (change.status !== 'done') return state;
  return {
    ...state,
    shown:
      verification.status === 'confirmed'
        ? verifiedVersion(verification.photo, state)
        : state.shown,
    change: { ...change, verification: verification.status },
  };
}
