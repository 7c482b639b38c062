import { isPhotoRemovable, photoTargetKey, type PhotoTarget } from '#graph';
import type { EarlierPhoto, KeptPhoto } from '#history';
import { invariant } from '#shared';

import {
  afterPublishedPhotoEvent,
  startOfPublishedPhoto,
  type ChangeState,
  type PhotoState,
  type PublishedPhoto,
  type PublishedPhotoEvent,
} from './published-photo.ts';

/** Whose photo it is, and the name by which it is reported where there are several. */
export type PublishTarget = { readonly target: PhotoTarget; readonly name: string };

export type PublishedTarget = PublishedPhoto & PublishTarget;

export type PublishedPhotos = {
  /** In the order in which they are written. */
  readonly targets: readonly PublishedTarget[];
  /** The one that the page shows: that of the first target. */
  readonly photo: PhotoState;
  /** What is going on, or what came of the last change, of all targets taken together. */
  readonly change: ChangeState;
};

/** What is known of each target, by its key. */
export type PhotosByTarget = Readonly<Record<string, PublishedPhoto>>;

export type TargetEvent = { readonly target: PhotoTarget; readonly event: PublishedPhotoEvent };

export function afterTargetEvent(
  photos: PhotosByTarget,
  { target, event }: TargetEvent,
): PhotosByTarget {
  const key = photoTargetKey(target);
  const before = photos[key] ?? startOfPublishedPhoto();
  return { ...photos, [key]: afterPublishedPhotoEvent(before, event) };
}

export function publishedPhotosOf(
  list: readonly PublishTarget[],
  photos: PhotosByTarget,
): PublishedPhotos {
  const targets = list.map((publishTarget) => ({
    ...publishTarget,
    ...(photos[photoTargetKey(publishTarget.target)] ?? startOfPublishedPhoto()),
  }));
  return {
    targets,
    photo: targets[0]?.photo ?? { status: 'loading' },
    change: overallChange(targets.map(({ change }) => change)),
  };
}

/** The one whose change is spoken of where all of them are taken together. */
export function targetOfChange({ targets, change }: PublishedPhotos): PublishedTarget {
  const found = targets.find((target) => target.change === change) ?? targets[0];
  invariant(found, 'there is a photo to speak of');
  return found;
}

const nothing: ChangeState = { status: 'idle' };

/** The one of them that the person hears of: what is under way, then what needs them, then what went through. */
const overallChange = (changes: readonly ChangeState[]): ChangeState =>
  changes.reduce((most, change) => (urgencyOf(change) > urgencyOf(most) ? change : most), nothing);

function urgencyOf(change: ChangeState): number {
  switch (change.status) {
    case 'idle':
      return 0;
    case 'done':
      return doneUrgencies[change.verification] + (change.undo.status === 'possible' ? 0 : 1);
    case 'failed':
      return 20;
    case 'conflict':
      return 30;
    case 'working':
      return 40;
  }
}

/** Nothing is confirmed of all while it is open of one. */
const doneUrgencies = { confirmed: 1, 'not-shown-yet': 5, checking: 10 } as const;

/** That there was none can be put back only where the service takes photos away. */
export const canPutBack = (target: PhotoTarget, earlier: EarlierPhoto): boolean =>
  earlier.status === 'present' || isPhotoRemovable(target);

/** What takes the last change of the photo back, where it went through and that is possible. */
export const undoableOf = ({ change, target }: PublishedTarget): KeptPhoto | undefined =>
  change.status === 'done' &&
  change.undo.status === 'possible' &&
  canPutBack(target, change.undo.earlier.photo)
    ? change.undo.earlier
    : undefined;

/** Whether the copy is of the very version that is read and shown. */
export const isInPlace = ({ photo, shown }: PublishedTarget, copy: KeptPhoto): boolean =>
  photo.status === 'present' &&
  shown.status === 'present' &&
  shown.bytes === photo.bytes &&
  shown.etag === copy.etag;

/** Whether the change was not made since no copy could be kept of the photo from before. */
export const isUnkept = ({ change }: PublishedTarget): boolean =>
  change.status === 'failed' && change.earlier === 'unreadable';

export type UndoOutlook = 'possible' | 'unsure' | 'not-possible';

/** Whether a photo that is saved now can be taken back afterwards, as far as can be told before. */
export function undoOutlook(targets: readonly PublishedTarget[]): UndoOutlook {
  if (targets.some(({ photo, target }) => photo.status === 'absent' && !isPhotoRemovable(target))) {
    return 'not-possible';
  }
  return targets.some(({ photo }) => photo.status === 'unreadable') ? 'unsure' : 'possible';
}
