/**
 * @jest-environment jsdom
 */
import type {
  ChannelContext,
  ConfigurableTab,
  SaveAnswer,
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

it('is kept by Teams, and hears when people come back', async () => {
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

  await teams.emit('load', [{ entityId: 'x', contentUrl: 'https://app.test/channel-tab.html' }]);
  expect(shown).toHaveBeenCalledTimes(1);
});
