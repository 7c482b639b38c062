import type { BridgeAnswers } from '../../../../bench/startup/host/bridge-answers.ts';
import { createOutlookHost } from '../../../../bench/startup/host/outlook-host.ts';
import { createTeamsHost, type TeamsPlace } from '../../../../bench/startup/host/teams-host.ts';
import type { BridgeResponse } from '../../../../sandbox/hosts/shared/protocol/nested-auth.ts';

const response: BridgeResponse = {
  messageType: 'NestedAppAuthResponse',
  requestId: '7',
  success: true,
};

const prepared: BridgeAnswers = {
  person: {
    userPrincipalName: 'adelev@contoso.com',
    displayName: 'Adele Vance',
    objectId: 'adele',
    kind: 'member',
  },
  teams: [
    {
      groupId: 'retail-id',
      alias: 'retail',
      displayName: 'Retail',
      ownerIds: ['adele'],
      memberIds: [],
      teamState: 'active',
      source: 'cloud',
    },
  ],
  tenantId: 'contoso-id',
  answer: (data) => ({ method: data, response }),
};

/** As Office.js writes a request. */
const officeRequest = (actionName: string) =>
  JSON.stringify({
    _messageType: 0,
    _actionName: actionName,
    _conversationId: 'conversation',
    _correlationId: 3,
    _actionType: 0,
  });

describe('the bench’s Outlook', () => {
  const host = createOutlookHost(
    { address: 'https://portrait.office.com/pane.html', hostOrigin: 'https://outlook.office.com' },
    prepared,
  );

  test('tells Office.js by the name of the frame where it is', () => {
    const name = JSON.parse(host.frame.name ?? '') as Record<string, string>;

    expect(name['hostInfo']).toMatch(/^Outlook\$Web\$16\.01\$en-US\$/);
    expect(name['xdmInfo']).toMatch(/\|https:\/\/outlook\.office\.com$/);
  });

  test('has a message of a contact open, addressed to the signed-in person', () => {
    const heard = host.hear(officeRequest('GetInitialData'));

    expect(heard?.name).toBe('GetInitialData');
    expect(heard?.answer).toContain('elena@fabrikam.com');
    expect(heard?.answer).toContain('adelev@contoso.com');
  });

  test('gives the bridge’s answer in the envelope that the request came in', () => {
    expect(host.hear({ sandboxNestedAuth: 'GetToken' })).toEqual({
      name: 'GetToken',
      answer: { sandboxNestedAuth: JSON.stringify(response) },
    });
  });

  test('takes the probe’s times for no message of Office.js', () => {
    expect(host.hear({ probe: 'first-paint', atMs: 1 })).toBeUndefined();
  });
});

describe('the bench’s Teams', () => {
  const contextAt = (place: TeamsPlace): unknown => {
    const address = 'https://portrait.microsoft.com/page.html?theme={app.theme}';
    const hostOrigin = 'https://teams.microsoft.com';
    const host = createTeamsHost({ address, place, hostOrigin }, prepared);
    expect(host.frame.src).toBe('https://portrait.microsoft.com/page.html?theme=default');
    const heard = host.hear({ id: 1, func: 'getContext', args: [] });
    return (heard?.answer as { readonly args: readonly unknown[] }).args[0];
  };

  test('names no team in a personal tab', () => {
    expect(contextAt('personal')).toMatchObject({ frameContext: 'content' });
    expect(contextAt('personal')).not.toHaveProperty('groupId');
  });

  test('shows an owner the settings of a tab that is about to be added', () => {
    expect(contextAt('channel-settings')).toMatchObject({
      frameContext: 'settings',
      entityId: '',
      groupId: 'retail-id',
      userTeamRole: 0,
    });
  });

  test('shows the content of the tab that was added', () => {
    expect(contextAt('channel')).toMatchObject({
      frameContext: 'content',
      entityId: 'portrait-retail-id',
      groupId: 'retail-id',
    });
  });
});
