import { channelOf, findTeam } from '../../../../../../sandbox/hosts/teams/state/channel.ts';
import { defaultState } from '../../../../../../sandbox/hosts/teams/state/shell-state.ts';

const team = (alias: string, ownerIds: readonly string[]) => ({
  groupId: `id-${alias}`,
  alias,
  displayName: alias,
  ownerIds,
  memberIds: ['a', 'b'],
  teamState: 'active' as const,
  source: 'cloud' as const,
});
const teams = [team('retail', ['a']), team('design', ['b'])];
const seenBy = (objectId: string, kind: 'member' | 'guest' = 'member') => ({
  person: { objectId, kind },
  tenantId: 'tenant',
});

it('a team is found by name or by id', () => {
  expect(findTeam(teams, 'Design')?.groupId).toBe('id-design');
  expect(findTeam(teams, 'id-design')?.alias).toBe('design');
  expect(findTeam(teams, 'sales')).toBeUndefined();
  expect(findTeam(teams, undefined)?.alias).toBe('retail');
});

it.each([
  ['a', 'member', 'owner'],
  ['b', 'member', 'member'],
  ['c', 'guest', 'guest'],
] as const)('%s (%s) is %s as the directory has it', (objectId, kind, role) => {
  expect(channelOf(defaultState, teams, seenBy(objectId, kind))?.role).toBe(role);
});

it('what the state says of the role goes before the directory', () => {
  expect(channelOf({ ...defaultState, role: 'guest' }, teams, seenBy('a'))?.role).toBe('guest');
});

it('only a shared channel belongs to another team', () => {
  const owning = (channel: 'standard' | 'private' | 'shared') =>
    channelOf({ ...defaultState, channel }, teams, seenBy('a'))?.ownerGroupId;
  expect(owning('standard')).toBe('id-retail');
  expect(owning('private')).toBe('id-retail');
  expect(owning('shared')).toBe('id-design');
});
