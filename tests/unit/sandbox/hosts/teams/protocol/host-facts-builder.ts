import type { HostFacts } from '../../../../../../sandbox/hosts/teams/protocol/app-messages.ts';
import type { ChannelContext } from '../../../../../../sandbox/hosts/teams/protocol/channel-context.ts';

/** Facts as the shell has them at the start, for one signed-in person. */
export const hostFacts = (changes: Partial<HostFacts> = {}): HostFacts => ({
  hostName: 'Teams',
  frameContext: 'content',
  theme: 'default',
  locale: 'es-ES',
  tenantId: '3e7d2b64-91c8-4f0a-b5d6-c0a7e5510001',
  person: {
    userPrincipalName: 'adelev@contoso.com',
    displayName: 'Adele Vance',
    objectId: '5d0c7a10-8f3e-4b6a-9c2d-000000000001',
  },
  sessionId: '00000000-0000-4000-8000-000000000001',
  hostOrigin: 'http://localhost:4100',
  appOrigin: 'http://localhost:4101',
  entityId: 'portrait-personal-tab',
  bridge: 'present',
  media: 'allowed',
  ...changes,
});

/** The same facts in a channel's tab. */
export const channelFacts = (changes: Partial<ChannelContext> = {}): HostFacts =>
  hostFacts({
    entityId: '',
    channel: {
      groupId: 'group-1',
      teamName: 'Retail',
      channelId: '19:retail@thread.tacv2',
      channelName: 'General',
      channelKind: 'standard',
      ownerGroupId: 'group-1',
      ownerTenantId: '3e7d2b64-91c8-4f0a-b5d6-c0a7e5510001',
      ownerTeamName: 'Retail',
      role: 'owner',
      isArchived: false,
      ...changes,
    },
  });
