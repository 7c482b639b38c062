import type { ChannelContext } from '#hosts/configurable-tab';
import type { TextKey } from '#i18n';

import type { TeamAccess } from './use-team-access.ts';

/** What a person is told of what they may do, and of the channel that they stand in. */
export function accessTexts(channel: ChannelContext, access: TeamAccess): readonly TextKey[] {
  return [...aboutChannel(channel), ...aboutAccess(channel, access)];
}

function aboutChannel({ kind, owner }: ChannelContext): readonly TextKey[] {
  if (owner === 'other-team') return ['team.sharedByOther'];
  if (owner === 'other-organisation') return [];
  if (kind === 'private') return ['team.private'];
  return kind === 'shared' ? ['team.shared'] : [];
}

function aboutAccess({ role, owner }: ChannelContext, access: TeamAccess): readonly TextKey[] {
  switch (access.status) {
    case 'checking':
      return ['team.checking'];
    case 'owner':
      return ['team.owner'];
    case 'failed':
      return [];
    case 'none':
      break;
  }
  if (access.why === 'other-organisation') return ['team.otherOrganisation'];
  if (access.why === 'archived') return ['team.archived'];
  // Of the owning team the words about the channel have said it.
  if (owner === 'other-team') return [];
  return [role === 'guest' ? 'team.guest' : 'team.member'];
}
