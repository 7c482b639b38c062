import { bridgeResponseArgs } from '../../../../../../sandbox/hosts/teams/protocol/bridge-response.ts';
import {
  answerBridgeRequest,
  parseBridgeRequest,
} from '../../../../../../sandbox/hosts/shared/protocol/nested-auth.ts';
import type {
  BridgeMode,
  BridgeRequest,
  BridgeResponse,
  ConsentDecision,
  IdentityRequest,
  NestedAuthHost,
} from '../../../../../../sandbox/hosts/shared/protocol/nested-auth.ts';

const request = (method: string): BridgeRequest => ({
  messageType: 'NestedAppAuthRequest',
  method,
  requestId: 'request-1',
  tokenParams: { scope: 'User.ReadWrite openid' },
});

const success: BridgeResponse = {
  messageType: 'NestedAppAuthResponse',
  requestId: 'request-1',
  success: true,
};

const consentRequired: BridgeResponse = {
  ...success,
  success: false,
  error: { status: 'USER_INTERACTION_REQUIRED', code: 'consent_required' },
};

const approvalRequired: BridgeResponse = {
  ...success,
  success: false,
  error: {
    status: 'USER_INTERACTION_REQUIRED',
    code: 'consent_required',
    description: 'AADSTS90094: The grant requires admin permission.',
  },
};

const cancelled: BridgeResponse = {
  ...success,
  success: false,
  error: { status: 'USER_CANCEL', code: 'access_denied' },
};

/** A host whose identity service wants consent first, when told so, and which remembers what it was asked. */
function createHost(options: {
  readonly mode?: BridgeMode;
  readonly consent?: 'needed' | 'by-administrator' | 'given';
  readonly decision?: ConsentDecision;
  readonly identity?: 'up' | 'down';
}) {
  const asked: IdentityRequest[] = [];
  const shownScopes: (readonly string[])[] = [];
  const givers: string[] = [];
  const host: NestedAuthHost = {
    mode: options.mode ?? 'answers',
    userPrincipalName: 'adelev@contoso.com',
    askIdentity(identityRequest) {
      asked.push(identityRequest);
      if (options.identity === 'down') return Promise.reject(new TypeError('Failed to fetch'));
      if (identityRequest.consent === 'refused') return Promise.resolve(cancelled);
      if (options.consent === 'by-administrator') return Promise.resolve(approvalRequired);
      const isGiven = options.consent !== 'needed' || identityRequest.consent === 'accepted';
      return Promise.resolve(isGiven ? success : consentRequired);
    },
    askConsent(scopes, giver) {
      shownScopes.push(scopes);
      givers.push(giver);
      return Promise.resolve(options.decision ?? 'accepted');
    },
  };
  return { host, asked, shownScopes, givers };
}

describe('a bridge that answers', () => {
  it('passes the request on as it is, with the signed-in person', async () => {
    const { host, asked } = createHost({});
    const answer = await answerBridgeRequest(request('GetToken'), host);
    expect(answer).toEqual({ kind: 'response', response: success });
    expect(asked).toEqual([{ ...request('GetToken'), userPrincipalName: 'adelev@contoso.com' }]);
  });

  it('asks nobody for consent when a silent request needs it', async () => {
    const { host, shownScopes } = createHost({ consent: 'needed' });
    const answer = await answerBridgeRequest(request('GetToken'), host);
    expect(answer).toEqual({ kind: 'response', response: consentRequired });
    expect(shownScopes).toEqual([]);
  });

  it('asks the person with the scopes of an interactive request, and tells the service what they said', async () => {
    const { host, asked, shownScopes } = createHost({ consent: 'needed' });
    const answer = await answerBridgeRequest(request('GetTokenPopup'), host);
    expect(shownScopes).toEqual([['User.ReadWrite', 'openid']]);
    expect(asked.map(({ consent }) => consent)).toEqual([undefined, 'accepted']);
    expect(answer).toEqual({ kind: 'response', response: success });
  });

  it('shows no dialog when an interactive request needs no consent', async () => {
    const { host, shownScopes } = createHost({});
    await answerBridgeRequest(request('GetTokenPopup'), host);
    expect(shownScopes).toEqual([]);
  });

  it('says so where only an administrator can give what is asked for', async () => {
    const { host, givers } = createHost({ consent: 'by-administrator', decision: 'refused' });
    const answer = await answerBridgeRequest(request('GetTokenPopup'), host);
    expect(givers).toEqual(['administrator']);
    expect(answer).toEqual({ kind: 'response', response: cancelled });
  });

  it('answers that the person cancelled', async () => {
    const { host } = createHost({ consent: 'needed', decision: 'refused' });
    const answer = await answerBridgeRequest(request('GetTokenPopup'), host);
    expect(answer).toEqual({ kind: 'response', response: cancelled });
  });

  it('answers no network when the identity service cannot be reached', async () => {
    const { host } = createHost({ identity: 'down' });
    expect(await answerBridgeRequest(request('GetToken'), host)).toMatchObject({
      response: { requestId: 'request-1', success: false, error: { status: 'NO_NETWORK' } },
    });
  });
});

describe('a bridge that does not', () => {
  it('refuses to start, so that the page signs in by itself', async () => {
    const { host, asked } = createHost({ mode: 'refuses' });
    expect(await answerBridgeRequest(request('GetInitContext'), host)).toMatchObject({
      response: { success: false, error: { status: 'DISABLED' } },
    });
    expect(asked).toEqual([]);
  });

  it('starts and then refuses every token', async () => {
    const { host } = createHost({ mode: 'refuses-tokens' });
    expect(await answerBridgeRequest(request('GetInitContext'), host)).toMatchObject({
      response: { success: true },
    });
    for (const method of ['GetToken', 'GetTokenPopup']) {
      expect(await answerBridgeRequest(request(method), host)).toMatchObject({
        response: { success: false, error: { status: 'DISABLED' } },
      });
    }
  });

  it('starts and then leaves every request for a token waiting', async () => {
    const { host, asked } = createHost({ mode: 'never-answers-tokens' });
    expect(await answerBridgeRequest(request('GetInitContext'), host)).toMatchObject({
      response: { success: true },
    });
    expect(await answerBridgeRequest(request('GetToken'), host)).toEqual({ kind: 'silence' });
    expect(asked.map(({ method }) => method)).toEqual(['GetInitContext']);
  });

  it.each(['never-answers', 'absent'] as const)('stays silent: %s', async (mode) => {
    const { host, asked } = createHost({ mode });
    expect(await answerBridgeRequest(request('GetInitContext'), host)).toEqual({ kind: 'silence' });
    expect(asked).toEqual([]);
  });
});

describe('parseBridgeRequest', () => {
  it('keeps every field of the request, those that this host does not read too', () => {
    const sent = { ...request('GetToken'), clientLibrary: 'msal.js.browser' };
    expect(parseBridgeRequest(JSON.stringify(sent))).toEqual(sent);
  });

  it.each([
    'not JSON',
    'null',
    '{"messageType":"Other","method":"GetToken","requestId":"1"}',
    '{}',
  ])('refuses %s', (data) => {
    expect(parseBridgeRequest(data)).toBeUndefined();
  });
});

describe('bridgeResponseArgs', () => {
  it('puts the JSON second, where the library reads it', () => {
    expect(bridgeResponseArgs(success)).toEqual([null, JSON.stringify(success)]);
  });
});
