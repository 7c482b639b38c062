import type { HostFacts } from '../../../../../../sandbox/hosts/teams/protocol/app-messages.ts';

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
  bridge: 'present',
  media: 'allowed',
  ...changes,
});
