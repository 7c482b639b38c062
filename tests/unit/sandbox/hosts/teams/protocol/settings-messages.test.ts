import { reactTo } from '../../../../../../sandbox/hosts/teams/protocol/app-messages.ts';
import { channelFacts, hostFacts } from './host-facts-builder.ts';

const call = (func: string, ...args: readonly unknown[]) => ({ id: 1, func, args });
const settings = {
  entityId: 'portrait-group-1',
  contentUrl: 'http://localhost:4101/channel-tab.html?theme={app.theme}',
  removeUrl: 'http://localhost:4101/channel-remove.html',
  suggestedDisplayName: 'Team photo',
};

describe('a tab of a channel', () => {
  it('is told of its team, its channel and the person’s part in them', () => {
    const { answer } = reactTo(call('getContext'), channelFacts({ role: 'guest' }));
    expect(answer?.[0]).toMatchObject({
      groupId: 'group-1',
      teamName: 'Retail',
      channelName: 'General',
      channelType: 'Regular',
      userTeamRole: 2,
      isTeamArchived: false,
    });
    expect(answer?.[0]).not.toHaveProperty('hostTeamGroupId');
  });

  it('is told of the owning team where the channel is shared', () => {
    const facts = channelFacts({ channelKind: 'shared', ownerGroupId: 'group-2' });
    const { answer } = reactTo(call('getContext'), facts);
    expect(answer?.[0]).toMatchObject({ channelType: 'Shared', hostTeamGroupId: 'group-2' });
  });

  it('has settings, which a personal tab has not', () => {
    const inChannel = reactTo(call('initialize'), channelFacts()).answer?.[3];
    expect(JSON.parse(String(inChannel))).toHaveProperty('supports.pages.config');
    expect(reactTo(call('settings.getSettings'), hostFacts()).outcome).toBe('not-supported');
  });
});

describe('settings of a tab', () => {
  it('are empty before it was added, and come back as they were given', () => {
    expect(reactTo(call('settings.getSettings'), channelFacts()).answer).toEqual([
      { entityId: '', contentUrl: '' },
    ]);
    const facts = { ...channelFacts(), settings };
    expect(reactTo(call('settings.getSettings'), facts).answer).toEqual([settings]);
  });

  it('are taken with everything that the library sends', () => {
    expect(reactTo(call('settings.setSettings', settings), channelFacts())).toEqual({
      outcome: 'answered',
      answer: [true],
      task: { kind: 'settings-given', settings },
    });
  });

  it.each([
    [{ entityId: 'x' }, 'contentUrl'],
    [{ ...settings, contentUrl: 'https://elsewhere.example/tab.html' }, 'no valid domain'],
    [{ ...settings, removeUrl: 'channel-remove.html' }, 'no valid domain'],
    [undefined, 'entityId'],
  ])('are refused when they are %j', (given, words) => {
    const { answer, task } = reactTo(call('settings.setSettings', given), channelFacts());
    expect(answer?.[0]).toBe(false);
    expect(answer?.[1]).toContain(words);
    expect(task).toBeUndefined();
  });

  it('cannot be changed by the page that removes the tab', () => {
    const facts = { ...channelFacts(), frameContext: 'remove' as const };
    expect(reactTo(call('settings.setSettings', settings), facts).answer?.[0]).toBe(false);
  });
});

it('what became of saving and removing is handed on with its reason', () => {
  const task = (func: string, ...args: readonly unknown[]) =>
    reactTo(call(func, ...args), channelFacts()).task;
  expect(task('settings.setValidityState', true)).toEqual({ kind: 'validity', isValid: true });
  expect(task('settings.save.success')).toEqual({
    kind: 'save-ended',
    outcome: { status: 'succeeded' },
  });
  expect(task('settings.save.failure', 'Group: no')).toEqual({
    kind: 'save-ended',
    outcome: { status: 'failed', reason: 'Group: no' },
  });
  expect(task('settings.remove.failure')).toEqual({
    kind: 'remove-ended',
    outcome: { status: 'failed', reason: '' },
  });
});
