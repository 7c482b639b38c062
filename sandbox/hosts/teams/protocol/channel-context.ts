/** A channel's tab, as its host knows it. */
export type ChannelContext = {
  readonly groupId: string;
  readonly teamName: string;
  readonly channelId: string;
  readonly channelName: string;
  readonly channelKind: 'standard' | 'private' | 'shared';
  /** Of the team that owns the channel: another one where the channel is shared with this team. */
  readonly ownerGroupId: string;
  readonly ownerTenantId: string;
  readonly ownerTeamName: string;
  readonly role: 'owner' | 'member' | 'guest';
  readonly isArchived: boolean;
};

/** Sources: @microsoft/teams-js 2.58.0, enums UserTeamRole and ChannelType. */
const roleNumbers = { owner: 0, member: 1, guest: 2 } as const;
const channelTypes = { standard: 'Regular', private: 'Private', shared: 'Shared' } as const;

/**
 * What `getContext` adds in a channel. The owning team is told of shared channels alone.
 * Source: Microsoft Learn, "Get context for your tab" (private and shared channels), 2025.
 */
export const channelFields = (channel: ChannelContext) => ({
  teamId: `19:${channel.groupId}@thread.tacv2`,
  teamName: channel.teamName,
  groupId: channel.groupId,
  userTeamRole: roleNumbers[channel.role],
  isTeamArchived: channel.isArchived,
  channelId: channel.channelId,
  channelName: channel.channelName,
  channelType: channelTypes[channel.channelKind],
  ...(channel.channelKind === 'shared'
    ? { hostTeamGroupId: channel.ownerGroupId, hostTeamTenantId: channel.ownerTenantId }
    : {}),
});
