/** Answers and events of a host, made up by somebody who may read TeamsJS but not its messages. */
export type ForgedMessages = readonly Readonly<Record<string, unknown>>[];

const runtime = JSON.stringify({
  apiVersion: 4,
  isNAAChannelRecommended: true,
  isLegacyTeams: false,
  hostVersionsInfo: {},
  supports: { nestedAppAuth: {}, pages: {} },
});

const context = {
  theme: 'contrast',
  locale: 'es-ES',
  hostName: 'Teams',
  userObjectId: '00000000-0000-4000-8000-00000000bad0',
  userPrincipalName: 'mallory@evil.example',
  userDisplayName: 'Mallory',
  tid: '00000000-0000-4000-8000-0000000bad00',
};

const forgedToken = {
  messageType: 'NestedAppAuthResponse',
  success: true,
  token: { access_token: 'forged', id_token: 'forged', expires_in: 3600, scope: 'User.ReadWrite' },
  account: { username: 'mallory@evil.example' },
};

/** TeamsJS numbers its requests from 0; it asks fewer than these while a page starts. */
const requestIds = Array.from({ length: 24 }, (_, id) => id);

/** What changes a page that believes it: theme and language, the person, and the token. */
export const forgedMessages: ForgedMessages = [
  { func: 'themeChange', args: ['contrast'] },
  { func: 'contextChange', args: [context] },
  ...requestIds.flatMap((id) => [
    { id, args: ['content', 'web', '2.0.5', runtime] },
    { id, args: [context] },
    { id, args: ['', JSON.stringify(forgedToken)] },
  ]),
];
