import type { AuthError } from '#auth';
import type { KeptPhoto } from '#history';

import type { ChangeOptions, PhotoPublisher, PublishResult } from './protocol/index.ts';
import type { ChangeJob, NewContent } from './published-photo.ts';

export type Publisher = PhotoPublisher<AuthError>;

/** One change of one photo, which can be done again. */
export type Change = {
  readonly job: ChangeJob;
  readonly content: NewContent;
  readonly run: (publisher: Publisher, options: ChangeOptions) => Promise<PublishResult<AuthError>>;
};

/** For a save that something else is waiting for. */
export type ChangeLimits = Pick<ChangeOptions, 'tryTimeoutMs'>;

const putting =
  (job: 'save' | 'initials') =>
  (jpeg: Blob, limits: ChangeLimits = {}): Change => ({
    job,
    content: { status: 'present', bytes: jpeg },
    run: (publisher, options) => publisher.publish({ ...options, ...limits, jpeg }),
  });

export const saving = putting('save');

/** A tile with initials takes the photo's place where the service cannot take the photo away. */
export const replacingWithInitials = putting('initials');

export const removing: Change = {
  job: 'remove',
  content: { status: 'absent' },
  run: (publisher, options) => publisher.remove(options),
};

const puttingBack =
  (job: ChangeJob) =>
  (earlier: KeptPhoto): Change => ({
    job,
    content: earlier.photo,
    run: (publisher, options) => publisher.undo({ ...options, earlier }),
  });

export const undoing = puttingBack('undo');

/** One of the earlier photos; that there was none is restored by a removal. */
export const restoring = (earlier: KeptPhoto): Change =>
  puttingBack(earlier.photo.status === 'absent' ? 'remove' : 'restore')(earlier);
