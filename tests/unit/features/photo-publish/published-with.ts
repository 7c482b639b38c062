import type { usePublishedPhoto } from '#features/photo-publish';

type Published = ReturnType<typeof usePublishedPhoto>;

const noAction = () => undefined;

/** A photo with the given outcome of its last change; presses are given by the test that looks at them. */
export const publishedWith = (given: Partial<Published>): Published => ({
  photo: { status: 'present', bytes: new Blob(['old']) },
  shown: { status: 'unknown' },
  change: { status: 'idle' },
  read: noAction,
  save: noAction,
  remove: noAction,
  undo: noAction,
  tryAgain: noAction,
  signInAndTryAgain: noAction,
  cancel: noAction,
  keepTheirs: noAction,
  saveMine: noAction,
  dismiss: noAction,
  ...given,
});
