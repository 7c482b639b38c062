import type { Published } from '#features/photo-publish';
import type { PhotoTarget } from '#graph';

const noAction = () => undefined;

/** A photo with the given outcome of its last change; presses are given by the test that looks at them. */
export const publishedWith = ({
  photo = { status: 'present', bytes: new Blob(['old']) },
  change = { status: 'idle' },
  target = { kind: 'me' },
  ...given
}: Partial<Published> & { readonly target?: PhotoTarget }): Published => ({
  photo,
  change,
  targets: [
    {
      target,
      name: 'Adele Vance',
      shown: { status: 'unknown' },
      photo,
      change,
      forgottenIds: [],
    },
  ],
  read: noAction,
  save: noAction,
  remove: noAction,
  replaceWithInitials: noAction,
  undo: noAction,
  restore: noAction,
  tryAgain: noAction,
  signInAndTryAgain: noAction,
  cancel: noAction,
  goOnWithoutUndo: noAction,
  keepTheirs: noAction,
  saveMine: noAction,
  forgetCopy: noAction,
  dismiss: noAction,
  ...given,
});
