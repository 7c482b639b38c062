/**
 * @jest-environment jsdom
 */
import { webcrypto } from 'node:crypto';
import { TextDecoder, TextEncoder } from 'node:util';

import { createAuth, type Auth, type AuthError } from '#auth';
import type { Result } from '#shared';

import { createFakeClock, settle } from '../../support/fake-clock.ts';

import {
  introduction,
  standInBridge,
  tokenAnswer,
  type BridgeAnswer,
  type BridgeRequest,
} from './fake-bridge.ts';

// jsdom has none of these, and MSAL reads tokens and makes proof keys with them.
Object.assign(globalThis, { TextDecoder, TextEncoder });
Object.defineProperty(window.crypto, 'subtle', { value: webcrypto.subtle });

const scopes = ['User.ReadWrite'];
const settings = {
  clientId: '11111111-2222-4333-8444-555555555555',
  endpoints: { authority: 'https://login.microsoftonline.com/organizations' },
  redirectUri: 'http://localhost/auth-redirect.html',
};

let dispose: () => void = () => undefined;
afterEach(() => {
  dispose();
  sessionStorage.clear();
});

const introduceThen =
  (answer: (request: BridgeRequest) => BridgeAnswer) => (request: BridgeRequest) =>
    request.method === 'GetInitContext' ? introduction : answer(request);

async function reach(answer: (request: BridgeRequest) => BridgeAnswer) {
  const bridge = standInBridge(answer);
  dispose = bridge.dispose;
  const clock = createFakeClock();
  const created = await createAuth({ ...settings, clock });
  if (!created.ok) throw new Error(created.error.kind);
  return { auth: created.value, bridge, clock };
}

const methodOf = (created: Result<Auth, AuthError> | undefined) =>
  created?.ok === true ? created.value.method() : undefined;

describe('the real MSAL over a bridge', () => {
  it('gets a token from the host, with exactly the scopes that were asked for', async () => {
    const { auth, bridge } = await reach(introduceThen(() => tokenAnswer('token-1')));
    expect(auth.method()).toBe('nested');

    const result = await auth.acquireAccessToken({ scopes, interaction: 'silent' });

    expect(result).toMatchObject({
      ok: true,
      value: {
        accessToken: 'token-1',
        account: { objectId: 'adele-oid', tenantId: 'contoso-tid' },
      },
    });
    expect(bridge.requests.map(({ method }) => method)).toEqual(['GetInitContext', 'GetToken']);
    expect(bridge.requests[1]?.tokenParams).toMatchObject({ scope: 'User.ReadWrite' });
  });

  it('keeps the token in memory, asks anew after a refusal, and stores nothing', async () => {
    let tokens = 0;
    const { auth, bridge } = await reach(
      introduceThen(() => tokenAnswer(`token-${String((tokens += 1))}`)),
    );
    const tokenOf = async (refused?: object) => {
      const request = { scopes, interaction: 'silent' as const, ...(refused && { refused }) };
      const result = await auth.acquireAccessToken(request);
      return result.ok && result.value.accessToken;
    };

    expect([await tokenOf(), await tokenOf(), await tokenOf({})]).toEqual([
      'token-1',
      'token-1',
      'token-2',
    ]);
    expect(bridge.requests.at(-1)?.tokenParams).toMatchObject({ forceRefresh: true });
    expect(Object.keys(sessionStorage).filter((key) => /token|account/.test(key))).toEqual([]);
    expect(localStorage).toHaveLength(0);
  });

  it("hands the challenge's claims to the host", async () => {
    const { auth, bridge } = await reach(introduceThen(() => tokenAnswer('token-1')));
    const claims = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}';

    await auth.acquireAccessToken({ scopes, interaction: 'silent', refused: { claims } });

    const sent: unknown = JSON.parse(String(bridge.requests.at(-1)?.tokenParams?.['claims']));
    expect(sent).toMatchObject(JSON.parse(claims) as object);
  });

  it('says with every request that it can answer challenges', async () => {
    const { auth, bridge } = await reach(introduceThen(() => tokenAnswer('token-1')));

    await auth.acquireAccessToken({ scopes, interaction: 'silent' });

    const sent: unknown = JSON.parse(String(bridge.requests.at(-1)?.tokenParams?.['claims']));
    expect(sent).toMatchObject({ access_token: { xms_cc: { values: ['CP1'] } } });
  });

  it('finds the bridge that a native host makes on request, in a page that nothing frames', async () => {
    const bridge = standInBridge(introduceThen(() => tokenAnswer('token-1')));
    dispose = bridge.dispose;
    const injected = Object.getOwnPropertyDescriptor(window, 'nestedAppAuthBridge')!;
    bridge.dispose();
    Object.assign(window, {
      __initializeNestedAppAuth: () => {
        Object.defineProperty(window, 'nestedAppAuthBridge', injected);
        return Promise.resolve();
      },
    });

    const created = await createAuth({ ...settings, clock: createFakeClock() });
    Reflect.deleteProperty(window, '__initializeNestedAppAuth');

    expect(methodOf(created)).toBe('nested');
  });

  it.each([
    ['USER_INTERACTION_REQUIRED', 'interaction_required', 'auth/interaction-required'],
    ['USER_INTERACTION_REQUIRED', 'consent_required', 'auth/consent-required'],
    ['USER_INTERACTION_REQUIRED', undefined, 'auth/interaction-required'],
    ['USER_CANCEL', undefined, 'auth/cancelled'],
    ['NO_NETWORK', undefined, 'auth/network'],
    ['TRANSIENT_ERROR', 'broker_busy', 'auth/failed'],
    ['PERSISTENT_ERROR', 'invalid_client', 'auth/failed'],
    ['DISABLED', undefined, 'auth/unavailable'],
    ['ACCOUNT_UNAVAILABLE', undefined, 'auth/account-unavailable'],
    ['NESTED_APP_AUTH_UNAVAILABLE', undefined, 'auth/unavailable'],
    ['NESTED_APP_AUTH_UNAVAILABLE', 'host_says_no', 'auth/unavailable'],
    ['SOMETHING_NEW', 'new_code', 'auth/failed'],
  ])('takes the status %s (%p) for %s', async (status, code, kind) => {
    const { auth } = await reach(
      introduceThen(() => ({ success: false, error: { status, code } })),
    );

    const result = await auth.acquireAccessToken({ scopes, interaction: 'silent' });

    expect(result).toMatchObject({ ok: false, error: { kind } });
  });

  it('takes an answer that holds half a token for a failure', async () => {
    const { auth } = await reach(
      introduceThen(() => ({ success: true, token: { access_token: 'x' }, account: {} })),
    );
    await expect(auth.acquireAccessToken({ scopes, interaction: 'silent' })).resolves.toMatchObject(
      { ok: false, error: { kind: 'auth/failed' } },
    );
  });

  it('lets the host ask the person after a press', async () => {
    const { auth, bridge } = await reach(
      introduceThen(({ method }) =>
        method === 'GetToken'
          ? {
              success: false,
              error: { status: 'USER_INTERACTION_REQUIRED', code: 'consent_required' },
            }
          : tokenAnswer('token-1'),
      ),
    );

    const result = await auth.acquireAccessToken({ scopes, interaction: 'after-press' });

    expect(result).toMatchObject({ ok: true, value: { accessToken: 'token-1' } });
    expect(bridge.requests.at(-1)?.method).toBe('GetTokenPopup');
  });
});

describe('a frame whose bridge is of no use', () => {
  it('goes on with the popup when there is none', async () => {
    const created = await createAuth({ ...settings, clock: createFakeClock() });
    expect(methodOf(created)).toBe('popup');
  });

  it('goes on with the popup when the host refuses', async () => {
    // MSAL itself writes the host's refusal to the console.
    const log = jest.spyOn(console, 'log').mockImplementation(() => undefined);
    const { auth } = await reach(() => ({ success: false, error: { status: 'DISABLED' } }));
    log.mockRestore();
    expect(auth.method()).toBe('popup');
  });

  it('goes on with the popup when the host has not introduced itself within 3 s', async () => {
    dispose = standInBridge(() => 'silent').dispose;
    const clock = createFakeClock();
    const created = jest.fn<undefined, [Result<Auth, AuthError>]>();
    void createAuth({ ...settings, clock }).then(created);
    while (clock.waiting() === 0) await new Promise((resolve) => setTimeout(resolve, 0));

    await clock.advance(2_999);
    expect(created).not.toHaveBeenCalled();
    await clock.advance(1);
    await settle();

    expect(methodOf(created.mock.lastCall?.[0])).toBe('popup');
  });
});
