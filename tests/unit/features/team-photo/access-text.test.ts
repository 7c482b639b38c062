import { accessTexts, type TeamAccess } from '#features/team-photo';
import type { ChannelContext } from '#hosts/configurable-tab';

const channel: ChannelContext = {
  groupId: 'retail',
  teamName: 'Retail',
  kind: 'standard',
  owner: 'this-team',
  teamState: 'active',
  role: 'owner',
  tab: 'new',
};
const owner: TeamAccess = { status: 'owner' };
const notOwner: TeamAccess = { status: 'none', why: 'not-owner' };

describe('what a person is told of the team’s photo', () => {
  it.each([
    ['an owner', {}, owner, ['team.owner']],
    ['a member', { role: 'member' }, notOwner, ['team.member']],
    ['a guest', { role: 'guest' }, notOwner, ['team.guest']],
    ['whoever Teams takes for an owner and Graph does not', {}, notOwner, ['team.member']],
    ['an owner in a private channel', { kind: 'private' }, owner, ['team.private', 'team.owner']],
    [
      'a member in a private channel',
      { kind: 'private', role: 'member' },
      notOwner,
      ['team.private', 'team.member'],
    ],
    [
      'an owner in a channel that the team shares',
      { kind: 'shared' },
      owner,
      ['team.shared', 'team.owner'],
    ],
    [
      'people of a team with which it is shared',
      { kind: 'shared', owner: 'other-team' },
      notOwner,
      ['team.sharedByOther'],
    ],
    [
      'an owner of the sharing team who sees the channel from elsewhere',
      { kind: 'shared', owner: 'other-team' },
      owner,
      ['team.sharedByOther', 'team.owner'],
    ],
    [
      'people of another organisation',
      { kind: 'shared', owner: 'other-organisation' },
      { status: 'none', why: 'other-organisation' },
      ['team.otherOrganisation'],
    ],
    [
      'an owner of an archived team',
      { teamState: 'archived' },
      { status: 'none', why: 'archived' },
      ['team.archived'],
    ],
    ['anybody while it is being found out', {}, { status: 'checking' }, ['team.checking']],
    [
      'anybody where it could not be found out',
      {},
      { status: 'failed', failure: { kind: 'graph/network' } },
      [],
    ],
  ] as const)('for %s', (...[, place, access, texts]) => {
    expect(accessTexts({ ...channel, ...place }, access as TeamAccess)).toEqual(texts);
  });
});
