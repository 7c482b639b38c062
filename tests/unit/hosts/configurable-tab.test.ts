/**
 * @jest-environment jsdom
 */
import type {
  ChannelContext,
  ConfigurableTab,
  SaveAnswer,
  ShownAgain,
} from '../../../src/hosts/configurable-tab-types.ts';
import { createFakeClock } from '../../support/fake-clock.ts';

import { standInTeams, type FakeTeamsAnswers, type FakeTeamsParent } from './fake-teams-parent.ts';

const inChannel = {
  entityId: '',
  teamId: '19:team',
  teamName: 'Retail',
  groupId: 'group-1',
  userTeamRole: 0,
  channelId: '19:channel',
  channelType: 'Regular',
  tid: 'tenant-1',
};
const settings = {
  entityId: 'portrait-group-1',
  contentUrl: 'https://app.test/channel-tab.html?theme={app.theme}',
  websiteUrl: 'https://app.test/personal-tab.html',
  removeUrl: 'https://app.test/channel-remove.html',
  displayName: 'Team photo',
};

let teams: FakeTeamsParent;

afterEach(() => {
  teams.dispose();
});

async function open(answers: Partial<FakeTeamsAnswers> = {}) {
  teams = standInTeams({ context: inChannel, ...answers });
  const clock = createFakeClock();
  jest.resetModules();
  const host = await import('../../../src/hosts/teams/index.ts');
  await host.createTeamsHost({
    extraHostOrigins: () => Promise.resolve([teams.origin]),
    clock,
    fallbackLocale: 'en',
  });
  const { createConfigurableTab } = await import('../../../src/hosts/teams/configurable-tab.ts');
  return createConfigurableTab(clock);
}

async function openTab(answers: Partial<FakeTeamsAnswers> = {}): Promise<ConfigurableTab> {
  const tab = await open(answers);
  if (!tab.ok) throw new Error(tab.error.kind);
  return tab.value;
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
const heard = (prefix: string) => teams.received.filter(({ func }) => func.startsWith(prefix));

describe('what Teams says of the channel', () => {
  const contextOf = async (changes: Readonly<Record<string, unknown>>): Promise<ChannelContext> =>
    (await openTab({ context: { ...inChannel, ...changes } })).channel;

  it('names team, group, kind and role', async () => {
    expect(await contextOf({})).toEqual({
      groupId: 'group-1',
      teamName: 'Retail',
      kind: 'standard',
      owner: 'this-team',
      teamState: 'active',
      role: 'owner',
      tab: 'new',
    });
  });

  it.each([
    [
      { channelType: 'Private', userTeamRole: 1 },
      { kind: 'private', role: 'member' },
    ],
    [{ userTeamRole: 2 }, { role: 'guest' }],
    // A role that is not known gives no right.
    [{ userTeamRole: 'Admin' }, { role: 'member' }],
    [{ isTeamArchived: true }, { teamState: 'archived' }],
    [{ entityId: 'portrait-group-1' }, { tab: 'added' }],
  ])('reads %j', async (changes, expected) => {
    expect(await contextOf(changes)).toMatchObject(expected);
  });

  it('takes the group of the team that owns a shared channel', async () => {
    const shared = { channelType: 'Shared', hostTeamGroupId: 'group-2' };
    expect(await contextOf({ ...shared, hostTeamTenantId: 'tenant-1' })).toMatchObject({
      kind: 'shared',
      groupId: 'group-2',
      owner: 'other-team',
    });
    teams.dispose();
    expect(await contextOf({ ...shared, hostTeamTenantId: 'tenant-2' })).toMatchObject({
      owner: 'other-organisation',
    });
  });

  it('fails where there is no channel, and where the group is not named', async () => {
    const personal = { entityId: 'portrait-personal-tab', tid: 'tenant-1' };
    expect(await open({ context: personal })).toEqual({
      ok: false,
      error: { kind: 'hosts/not-in-channel' },
    });
    teams.dispose();
    const nameless = { ...inChannel, groupId: undefined };
    expect((await open({ context: nameless })).ok).toBe(false);
  });
});

describe('saving the tab', () => {
  const save = async (
    answer: () => Promise<SaveAnswer>,
    answers: Partial<FakeTeamsAnswers> = {},
  ) => {
    const tab = await openTab({ frameContext: 'settings', ...answers });
    tab.onSave(answer);
    await teams.emit('settings.save', [{}]);
    await settled();
  };

  it('lets Teams’ Save be pressed, and takes that back', async () => {
    const tab = await openTab({ frameContext: 'settings' });
    tab.setValidity('valid');
    tab.setValidity('invalid');
    expect(heard('settings.setValidityState').map(({ args }) => args[0])).toEqual([true, false]);
  });

  it('gives Teams the settings and then says that it is done', async () => {
    await save(() => Promise.resolve({ status: 'save', settings }));
    const { displayName, ...addresses } = settings;
    expect(heard('settings.s').map(({ func, args }) => [func, args[0]])).toEqual([
      ['settings.setSettings', { ...addresses, suggestedDisplayName: displayName }],
      ['settings.save.success', undefined],
    ]);
  });

  it('gives Teams the reason of a failure and no settings', async () => {
    await save(() => Promise.resolve({ status: 'fail', reason: 'Group photo: no' }));
    expect(heard('settings.s')).toEqual([
      { func: 'settings.save.failure', args: ['Group photo: no'] },
    ]);
  });

  it('says so when Teams refuses the settings', async () => {
    const refusing = { setSettings: [false, 'No valid domain.'] } as const;
    await save(() => Promise.resolve({ status: 'save', settings }), refusing);
    expect(heard('settings.save')).toEqual([
      { func: 'settings.save.failure', args: ['No valid domain.'] },
    ]);
  });

  it('leaves Teams not waiting for a handler that broke', async () => {
    await save(() => Promise.reject(new Error('broken')));
    expect(heard('settings.save')).toEqual([{ func: 'settings.save.failure', args: ['broken'] }]);
  });
});

it('removing is answered in the same way', async () => {
  const tab = await openTab({ frameContext: 'remove' });
  tab.onRemove(() => Promise.resolve({ status: 'remove' }));
  await teams.emit('settings.remove', []);
  await settled();
  expect(heard('settings.remove')).toEqual([{ func: 'settings.remove.success', args: [] }]);
});

describe('coming back to a page that Teams has kept', () => {
  const contentUrl = 'https://app.test/channel-tab.html?theme=dark';
  const other = { status: 'other-tab', contentUrl: new URL(contentUrl) };
  const added = { ...inChannel, entityId: 'portrait-group-1' };

  /** `then`: where Teams says the page stands by the time that people come back. */
  async function comeBack(entityId: string, then: FakeTeamsAnswers['context'] = added) {
    const tab = await openTab({ context: added });
    const shown = jest.fn<undefined, [ShownAgain]>();
    tab.onShownAgain(shown);
    const successes = () => heard('appInitialization.success').length;
    const before = successes();
    teams.answerNext({ context: then });
    await teams.emit('load', [{ entityId, contentUrl }]);
    const atOnce = [...shown.mock.calls];
    await settled();
    await settled();
    return { shown, atOnce, said: successes() - before };
  }

  it('takes both handlers, and the page lets go at once', async () => {
    const tab = await openTab();
    const shown = jest.fn();
    tab.onShownAgain(shown);
    expect(heard('registerHandler').map(({ args }) => args[0])).toEqual(
      expect.arrayContaining(['beforeUnload', 'load']),
    );
    await teams.emit('beforeUnload', []);
    await settled();
    expect(heard('readyToUnload')).toHaveLength(1);
    expect(shown).not.toHaveBeenCalled();
  });

  it('is told for the same tab, and Teams that the page is there', async () => {
    const { shown, said } = await comeBack('portrait-group-1');
    expect(shown.mock.calls).toEqual([[{ status: 'same-tab' }]]);
    expect(said).toBe(1);
  });

  it('is told at once for the tab of another team, and Teams waits for its page', async () => {
    const { atOnce, shown, said } = await comeBack('portrait-group-2');
    expect(atOnce).toEqual([[other]]);
    expect(shown).toHaveBeenCalledTimes(1);
    expect(said).toBe(0);
  });

  it('is told for the tab of another channel of the same team', async () => {
    const { shown } = await comeBack('portrait-group-1', { ...added, channelId: '19:private' });
    expect(shown.mock.calls).toEqual([[other]]);
  });
});
