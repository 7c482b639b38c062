import type { StatusTeam } from '../../../browser/status.ts';
import type { Choice } from '../../shared/state/choices.ts';

/** Where Portrait stands: its own tab, or a tab of a team's channel. */
export type PlaceName = 'personal' | 'channel';

export const places: readonly Choice<PlaceName>[] = [
  { value: 'personal', label: 'Own tab' },
  { value: 'channel', label: 'Channel' },
];

export type ChannelKind = 'standard' | 'private' | 'shared';

export const channelKinds: readonly Choice<ChannelKind>[] = [
  { value: 'standard', label: 'Standard' },
  { value: 'private', label: 'Private' },
  { value: 'shared', label: 'Shared' },
];

export type TeamRoleName = 'owner' | 'member' | 'guest';

export const teamRoles: readonly Choice<TeamRoleName>[] = [
  { value: 'owner', label: 'Owner' },
  { value: 'member', label: 'Member' },
  { value: 'guest', label: 'Guest' },
];

export const teamStates: readonly Choice<StatusTeam['teamState']>[] = [
  { value: 'active', label: 'Active' },
  { value: 'archived', label: 'Archived' },
];

export const groupSources: readonly Choice<StatusTeam['source']>[] = [
  { value: 'cloud', label: 'Microsoft 365' },
  { value: 'synced', label: 'Synced' },
];

/** Whether the channel has the tab already. */
export type TabPresence = 'none' | 'added';

export const tabPresences: readonly Choice<TabPresence>[] = [
  { value: 'none', label: 'None' },
  { value: 'added', label: 'Added' },
];

export type DialogName = 'none' | 'add' | 'settings' | 'remove';

export const dialogNames: readonly Choice<DialogName>[] = [
  { value: 'none', label: 'None' },
  { value: 'add', label: 'Add a tab' },
  { value: 'settings', label: 'Settings' },
  { value: 'remove', label: 'Remove' },
];
