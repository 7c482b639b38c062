import type { TextKey } from '#i18n';

import type { SceneMemory, SceneOptions } from '../scene/scene-services.ts';
import { choose, press, pressEscape, waitFor, waitForText, type Step } from '../scene/steps.ts';
import { haveCamera } from '../scene/camera.ts';
import type { SceneProps } from '../scene/scene-session.ts';
import { TabScene } from '../scene/TabScene.tsx';
import type { Tile } from '../tile.ts';

type TabTile = Pick<Tile, 'title' | 'shows' | 'steps'> & {
  readonly at: SceneProps['at'];
};

/** The tab's tiles by the last part of their id. */
const tabTiles = (group: Tile['group'], tiles: Readonly<Record<string, TabTile>>): Tile[] =>
  Object.entries(tiles).map(([name, { at, ...tile }]) => {
    const id = `${group}/${name}`;
    return { ...tile, id, group, render: (photos) => <TabScene at={at} id={id} photos={photos} /> };
  });

const signedIn: SceneOptions = {};
const removing = [press('action.removePhoto')];
const removed = (key: TextKey): readonly Step[] => [...removing, waitForText(key)];
const taking: readonly Step[] = [press('action.changePhoto'), press('action.takePhoto')];
const chosen: readonly Step[] = [press('action.changePhoto'), choose(({ file }) => file)];
const framed: readonly Step[] = [...chosen, waitFor('[role=dialog] [role=application]')];
const saving: readonly Step[] = [...framed, press('action.save')];

const keptEarlier = async ({ history, owner, photos }: SceneMemory): Promise<void> => {
  await history.keep(owner, { status: 'absent' });
  for (const bytes of [photos.other, photos.own]) {
    await history.keep(owner, { status: 'present', bytes, contentType: 'image/jpeg' });
  }
};

const keptDraft = ({ history, owner, photos }: SceneMemory): Promise<void> =>
  history.draft.remember(owner, {
    file: photos.file,
    frame: {
      center01: { x: 0.4, y: 0.5 },
      zoom: 1.4,
      quarterTurns: 0,
      flip: 'none',
      straightenDegrees: 0,
    },
  });

const keptRefusal = ({ history, owner }: SceneMemory): Promise<void> =>
  history.refusal.remember(owner, {
    atMs: Date.now() - 3_600_000,
    request: {
      method: 'PUT',
      path: '/v1.0/me/photo/$value',
      status: 403,
      code: 'ErrorAccessDenied',
      clientRequestId: '1f0c2f3a-7a52-4a77-8f0e-0a4f9f2b8c33',
      time: '2026-01-15T09:30:00.000Z',
    },
  });

const never = () => new Promise<never>(() => undefined);

const opening = tabTiles('tab', {
  starting: {
    title: 'Opening',
    shows: ['SessionState.starting'],
    at: { status: 'starting' },
  },
  'sign-in-needed': {
    title: 'Signing in is needed',
    shows: ['SessionState.sign-in-needed'],
    at: { status: 'sign-in-needed', failure: { kind: 'auth/interaction-required' } },
  },
  'popup-blocked': {
    title: 'The sign-in window was blocked',
    shows: ['SessionState.sign-in-needed'],
    at: { status: 'sign-in-needed', failure: { kind: 'auth/popup-blocked' } },
  },
  'signing-in': {
    title: 'Signing in',
    shows: ['SessionState.signing-in'],
    at: { status: 'signing-in' },
  },
  'not-started': {
    title: 'The page cannot start',
    shows: ['SessionState.failed'],
    at: { status: 'failed', failure: { kind: 'hosts/timeout' } },
  },
});

const photo = tabTiles('tab', {
  loading: {
    title: 'Reading the photo',
    shows: ['SessionState.ready', 'PhotoState.loading'],
    at: { graph: { photo: 'never-answers' } },
  },
  present: {
    title: 'A photo',
    shows: ['PhotoState.present', 'ChangeState.idle', 'KeptDraft.unknown', 'KeptDraft.none'],
    at: signedIn,
    steps: [waitForText('action.removePhoto')],
  },
  absent: {
    title: 'No photo',
    shows: ['PhotoState.absent'],
    at: { graph: { photo: 'absent' } },
    steps: [waitForText('personalTab.introAbsent')],
  },
  unreadable: {
    title: 'The photo cannot be read',
    shows: ['PhotoState.unreadable'],
    at: { graph: { photo: 'refused' } },
    steps: [waitFor('[role=alert]')],
  },
  'earlier-photos': {
    title: 'Earlier photos',
    shows: [],
    at: { remember: keptEarlier },
    steps: [waitForText('earlier.noPhoto')],
  },
  'draft-kept': {
    title: 'A draft to go on with',
    shows: ['KeptDraft.kept'],
    at: { remember: keptDraft },
    steps: [waitForText('action.continueDraft')],
  },
  'refusal-remembered': {
    title: 'A refusal by policy, said before choosing',
    shows: [],
    at: { remember: keptRefusal },
    steps: [waitForText('action.checkAgain')],
  },
});

const change = tabTiles('tab', {
  working: {
    title: 'Removing',
    shows: ['ChangeState.working'],
    at: { graph: { write: 'never-answers' } },
    steps: removed('status.removing'),
  },
  'done-checking': {
    title: 'Changed, being checked',
    shows: ['ChangeState.done', 'UndoOffer.possible'],
    at: { graph: { lag: 'never-answers' } },
    steps: removed('changed.checking'),
  },
  'done-confirmed': {
    title: 'Changed and read back',
    shows: ['Verification.confirmed'],
    at: { pace: 'hurried' },
    steps: removed('removed.reach'),
  },
  'done-not-shown-yet': {
    title: 'Changed, not shown yet',
    shows: ['Verification.not-shown-yet'],
    at: { graph: { lag: 'shows-old' }, pace: 'hurried' },
    steps: removed('changed.notShownYet'),
  },
  'done-until-closed': {
    title: 'Undo until the page closes',
    shows: ['UndoOffer.possible'],
    at: { storage: 'denied', pace: 'hurried' },
    steps: removed('undo.untilClosed'),
  },
  'done-without-undo': {
    title: 'Undo is not possible',
    shows: ['UndoOffer.not-possible'],
    at: { graph: { meanwhile: 'unreadable' }, pace: 'hurried' },
    steps: [...removing, press('action.goOnWithoutUndo'), waitForText('undo.notPossible')],
  },
  'asked-without-undo': {
    title: 'The photo that stands there cannot be kept, and nothing is written unasked',
    shows: ['ChangeState.failed'],
    at: { graph: { meanwhile: 'unreadable' }, pace: 'hurried' },
    steps: removed('action.goOnWithoutUndo'),
  },
  failed: {
    title: 'The change failed',
    shows: ['ChangeState.failed'],
    at: { graph: { write: 'refused' } },
    steps: [...removing, waitFor('[role=alert]')],
  },
  'failed-offline': {
    title: 'The change failed for want of a connection',
    shows: ['ChangeState.failed'],
    at: { graph: { write: 'offline' }, pace: 'hurried' },
    steps: [...removing, waitFor('[role=alert]')],
  },
  conflict: {
    title: 'Somebody else changed the photo',
    shows: ['ChangeState.conflict'],
    at: { graph: { meanwhile: 'changed' } },
    steps: [...removing, waitForText('action.keepTheirs')],
  },
});

const picker = tabTiles('picker', {
  choosing: {
    title: 'Choosing',
    shows: ['PickerState.choosing'],
    at: signedIn,
    steps: [press('action.changePhoto'), waitForText('action.uploadPhoto')],
  },
  'camera-starting': {
    title: 'The camera starts',
    shows: ['Camera.starting'],
    at: signedIn,
    steps: [haveCamera('never-answers'), ...taking, waitForText('camera.starting')],
  },
  'camera-live': {
    title: 'The camera',
    shows: ['OpenedCamera.live'],
    at: signedIn,
    steps: [haveCamera('live'), ...taking, waitFor('[role=dialog] video')],
  },
  'camera-denied': {
    title: 'The camera is denied',
    shows: ['OpenedCamera.failed'],
    at: signedIn,
    steps: [haveCamera('denied'), ...taking, waitForText('action.useCamera')],
  },
  opening: {
    title: 'Opening a file',
    shows: ['PickerState.opening'],
    at: { imaging: { openForFraming: never } },
    steps: [...chosen, waitForText('status.opening')],
  },
  refused: {
    title: 'A file that is no picture',
    shows: ['PickerState.choosing'],
    at: signedIn,
    steps: [
      press('action.changePhoto'),
      choose(() => new File(['Shopping list'], 'photo.jpg', { type: 'image/jpeg' })),
      waitFor('[role=alert]'),
    ],
  },
  framing: {
    title: 'Framing',
    shows: ['PickerState.framing'],
    at: signedIn,
    steps: framed,
  },
  rendering: {
    title: 'Making the photo',
    shows: ['PickerState.rendering'],
    at: { imaging: { renderFramed: never } },
    steps: saving,
  },
  saving: {
    title: 'Saving',
    shows: ['ChangeState.working'],
    at: { graph: { write: 'never-answers' } },
    steps: [...saving, waitForText('save.stepUploading')],
  },
  failed: {
    title: 'The save failed, the framing stays',
    shows: ['ChangeState.failed'],
    at: { graph: { write: 'refused' } },
    steps: [...saving, waitFor('[role=alert]')],
  },
  conflict: {
    title: 'Somebody else changed the photo while it was framed',
    shows: ['ChangeState.conflict'],
    at: { graph: { meanwhile: 'changed' } },
    steps: [...saving, waitForText('action.saveMine')],
  },
  leaving: {
    title: 'The question before a changed framing is lost',
    shows: [],
    at: signedIn,
    steps: [...framed, press('action.zoomIn'), pressEscape, waitForText('leave.question')],
  },
});

export const tabAndPickerTiles: readonly Tile[] = [...opening, ...photo, ...change, ...picker];
