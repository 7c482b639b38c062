import type { Group } from '../../../tenant/index.ts';
import type { Entity } from '../../http/select-properties.ts';

const createdAt = '2025-03-03T08:00:00Z';

/** Source: Microsoft Learn, group resource (default properties). */
export const describeGroup = (group: Group): Entity => ({
  id: group.objectId,
  createdDateTime: createdAt,
  description: group.description,
  displayName: group.displayName,
  groupTypes: ['Unified'],
  mail: group.mail,
  mailEnabled: true,
  mailNickname: group.mail.slice(0, group.mail.indexOf('@')),
  onPremisesSyncEnabled: group.source === 'synced' ? true : null,
  resourceProvisioningOptions: group.team === 'present' ? ['Team'] : [],
  securityEnabled: false,
  visibility: 'Private',
});

/** Source: Microsoft Learn, team resource. */
export const describeTeam = (group: Group, tenantId: string): Entity => ({
  id: group.objectId,
  createdDateTime: createdAt,
  displayName: group.displayName,
  description: group.description,
  isArchived: group.teamState === 'archived',
  tenantId,
  visibility: 'private',
});
