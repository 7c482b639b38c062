import {
  afterTabDialogEvent,
  openTabDialog,
  type TabDialogEvent,
  type TabDialogKind,
} from '../../../../../../sandbox/hosts/teams/state/tab-dialog.ts';

const settings = { entityId: 'x', contentUrl: 'http://localhost:4101/channel-tab.html' };
const given: TabDialogEvent = { kind: 'settings-given', settings };
const pressed: TabDialogEvent = { kind: 'pressed' };
const saved: TabDialogEvent = { kind: 'save-ended', outcome: { status: 'succeeded' } };

const after = (kind: TabDialogKind, ...events: readonly TabDialogEvent[]) =>
  events.reduce(afterTabDialogEvent, openTabDialog(kind));

it('Save waits for the page’s word; Remove does not', () => {
  expect(after('add').validity).toBe('invalid');
  expect(after('add', { kind: 'validity', isValid: true }).validity).toBe('valid');
  expect(after('remove').validity).toBe('valid');
});

it('settings are kept when the page says that it is done', () => {
  expect(after('add', pressed, given, saved)).toMatchObject({
    progress: { status: 'done' },
    settings,
  });
});

it('a tab without settings is not added', () => {
  expect(after('add', pressed, saved).progress.status).toBe('refused');
});

it('a failure shows its reason, and the host’s button can be pressed again', () => {
  const outcome = { status: 'failed', reason: 'Group photo: no' } as const;
  expect(after('add', pressed, { kind: 'save-ended', outcome }).progress).toEqual({
    status: 'refused',
    reason: 'Group photo: no',
  });
});

it('an answer after the host gave up changes nothing', () => {
  const dialog = after('add', pressed, { kind: 'gave-up' }, given, saved);
  expect(dialog.progress).toEqual({
    status: 'refused',
    reason: 'The app did not answer within 30 seconds.',
  });
});

it('an answer to the other question changes nothing', () => {
  expect(after('remove', pressed, saved).progress.status).toBe('asked');
});
