import {
  BrowserAuthError,
  ClientAuthError,
  InteractionRequiredAuthError,
  type AuthenticationResult,
} from '@azure/msal-browser';

import { settle } from '../../support/fake-clock.ts';

import { adele, resultFor } from './fake-application.ts';
import { scopes, start } from './start-token-auth.ts';

const interactionRequired = () => new InteractionRequiredAuthError('interaction_required', '');
const never = () => new Promise<AuthenticationResult>(() => undefined);

describe('a token by nested app authentication', () => {
  it('asks the host silently first, without naming an account', async () => {
    const { application, auth } = await start('nested', [adele]);
    application.acquireTokenSilent.mockResolvedValue(resultFor('token-1'));

    const result = await auth.acquireAccessToken({ scopes, interaction: 'silent' });

    expect(result).toEqual({
      ok: true,
      value: {
        accessToken: 'token-1',
        account: {
          tenantId: 'contoso-tid',
          homeTenantId: 'contoso-tid',
          objectId: 'adele-oid',
          userPrincipalName: 'adele@contoso.example',
          displayName: 'Adele Vance',
        },
      },
    });
    expect(application.acquireTokenSilent).toHaveBeenCalledWith({
      scopes,
      correlationId: 'request-1',
    });
    expect(application.acquireTokenPopup).not.toHaveBeenCalled();
  });

  it('never opens anything for a silent request', async () => {
    const { application, auth } = await start('nested');
    application.acquireTokenSilent.mockRejectedValue(interactionRequired());

    const result = await auth.acquireAccessToken({ scopes, interaction: 'silent' });

    expect(result).toEqual({
      ok: false,
      error: {
        kind: 'auth/interaction-required',
        code: 'interaction_required',
        correlationId: 'request-1',
      },
    });
    expect(application.acquireTokenPopup).not.toHaveBeenCalled();
  });

  it.each([
    interactionRequired(),
    new InteractionRequiredAuthError('consent_required', ''),
    new ClientAuthError('no_account_found', ''),
  ])('has the host ask the person after a press, when silence ends in %p', async (reason) => {
    const { application, auth } = await start('nested');
    application.acquireTokenSilent.mockRejectedValue(reason);
    application.acquireTokenPopup.mockResolvedValue(resultFor('token-2'));

    const result = await auth.acquireAccessToken({ scopes, interaction: 'after-press' });

    expect(result).toMatchObject({ ok: true, value: { accessToken: 'token-2' } });
    expect(application.acquireTokenPopup).toHaveBeenCalledWith({
      scopes,
      correlationId: 'request-2',
      overrideInteractionInProgress: true,
    });
  });

  it.each([
    new ClientAuthError('no_network_connectivity', ''),
    new ClientAuthError('user_canceled', ''),
    new TypeError('odd'),
  ])('asks nobody when a person cannot mend it (%p)', async (reason) => {
    const { application, auth } = await start('nested');
    application.acquireTokenSilent.mockRejectedValue(reason);

    const result = await auth.acquireAccessToken({ scopes, interaction: 'after-press' });

    expect(result.ok).toBe(false);
    expect(application.acquireTokenPopup).not.toHaveBeenCalled();
  });

  it('ends with auth/timeout when the host does not answer within 10 s, after a press too', async () => {
    const { application, auth, clock } = await start('nested');
    application.acquireTokenSilent.mockImplementation(never);
    const pending = auth.acquireAccessToken({ scopes, interaction: 'after-press' });
    const settled = jest.fn();
    void pending.then(settled);

    await clock.advance(9_999);
    expect(settled).not.toHaveBeenCalled();
    await clock.advance(1);

    await expect(pending).resolves.toEqual({
      ok: false,
      error: { kind: 'auth/timeout', correlationId: 'request-1' },
    });
    expect(application.acquireTokenPopup).not.toHaveBeenCalled();
  });

  it("ends the host's own window after five minutes", async () => {
    const { application, auth, clock } = await start('nested');
    application.acquireTokenSilent.mockRejectedValue(interactionRequired());
    application.acquireTokenPopup.mockImplementation(never);
    const pending = auth.acquireAccessToken({ scopes, interaction: 'after-press' });

    await clock.advance(300_000);

    await expect(pending).resolves.toMatchObject({ ok: false, error: { kind: 'auth/timeout' } });
  });
});

describe('a token after one was refused', () => {
  it('goes past the cache', async () => {
    const { application, auth } = await start('nested');
    application.acquireTokenSilent.mockResolvedValue(resultFor('token-1'));

    await auth.acquireAccessToken({ scopes, interaction: 'silent', refused: {} });

    expect(application.acquireTokenSilent).toHaveBeenCalledWith(
      expect.objectContaining({ forceRefresh: true }),
    );
    expect(application.acquireTokenSilent.mock.calls[0]?.[0]).not.toHaveProperty('claims');
  });

  it("carries the challenge's claims silently and, if need be, before the person", async () => {
    const { application, auth } = await start('popup', [adele]);
    application.acquireTokenSilent.mockRejectedValue(interactionRequired());
    application.acquireTokenPopup.mockResolvedValue(resultFor('token-2'));
    const claims = '{"access_token":{"nbf":{"essential":true,"value":"1"}}}';

    await auth.acquireAccessToken({ scopes, interaction: 'after-press', refused: { claims } });

    expect(application.acquireTokenSilent).toHaveBeenCalledWith(
      expect.objectContaining({ forceRefresh: true, claims, account: adele }),
    );
    expect(application.acquireTokenPopup).toHaveBeenCalledWith(
      expect.objectContaining({ claims, account: adele }),
    );
  });
});

describe('a token by the popup', () => {
  it('needs a press when nobody has signed in here', async () => {
    const { application, auth } = await start('popup');

    const result = await auth.acquireAccessToken({ scopes, interaction: 'silent' });

    expect(result).toMatchObject({ ok: false, error: { kind: 'auth/interaction-required' } });
    expect(application.acquireTokenSilent).not.toHaveBeenCalled();
    expect(application.acquireTokenPopup).not.toHaveBeenCalled();
  });

  it('opens the popup within the press, and remembers who signed in', async () => {
    const { application, auth } = await start('popup');
    application.acquireTokenPopup.mockResolvedValue(resultFor('token-1'));
    application.acquireTokenSilent.mockResolvedValue(resultFor('token-2'));

    const pending = auth.acquireAccessToken({ scopes, interaction: 'after-press' });
    await settle();
    expect(application.acquireTokenPopup).toHaveBeenCalledTimes(1);
    await pending;
    await auth.acquireAccessToken({ scopes, interaction: 'silent' });

    expect(application.acquireTokenSilent).toHaveBeenCalledWith(
      expect.objectContaining({ account: adele }),
    );
  });

  it('takes the account that an earlier visit left in the cache', async () => {
    const { application, auth } = await start('popup', [adele]);
    application.acquireTokenSilent.mockResolvedValue(resultFor('token-1'));

    await auth.acquireAccessToken({ scopes, interaction: 'silent' });

    expect(application.acquireTokenSilent).toHaveBeenCalledWith(
      expect.objectContaining({ account: adele }),
    );
  });

  it("asks the person when MSAL's hidden frame ran out of time", async () => {
    const { application, auth } = await start('popup', [adele]);
    application.acquireTokenSilent.mockRejectedValue(new BrowserAuthError('timed_out', ''));
    application.acquireTokenPopup.mockResolvedValue(resultFor('token-2'));

    const result = await auth.acquireAccessToken({ scopes, interaction: 'after-press' });

    expect(result.ok).toBe(true);
  });

  it("offers the person a sign-in when MSAL's hidden frame ran out of time", async () => {
    const { application, auth } = await start('popup', [adele]);
    application.acquireTokenSilent.mockRejectedValue(new BrowserAuthError('timed_out', ''));

    await expect(auth.acquireAccessToken({ scopes, interaction: 'silent' })).resolves.toMatchObject(
      { ok: false, error: { kind: 'auth/interaction-required', code: 'timed_out' } },
    );
  });

  it('says that the browser blocked the popup', async () => {
    const { application, auth } = await start('popup');
    application.acquireTokenPopup.mockRejectedValue(
      new BrowserAuthError('popup_window_error', 'c1'),
    );

    await expect(auth.acquireAccessToken({ scopes, interaction: 'after-press' })).resolves.toEqual({
      ok: false,
      error: { kind: 'auth/popup-blocked', code: 'popup_window_error', correlationId: 'c1' },
    });
  });
});

describe('calls that overlap', () => {
  it('share one token when they want the same', async () => {
    const { application, auth } = await start('nested');
    application.acquireTokenSilent.mockResolvedValue(resultFor('token-1'));

    const results = await Promise.all([
      auth.acquireAccessToken({ scopes: ['A', 'B'], interaction: 'silent' }),
      auth.acquireAccessToken({ scopes: ['B', 'A'], interaction: 'silent' }),
    ]);

    expect(application.acquireTokenSilent).toHaveBeenCalledTimes(1);
    expect(results[0]).toBe(results[1]);
  });

  it.each([
    [{ scopes: ['B'], interaction: 'silent' as const }],
    [{ scopes: ['A'], interaction: 'after-press' as const }],
    [{ scopes: ['A'], interaction: 'silent' as const, refused: {} }],
    [{ scopes: ['A'], interaction: 'silent' as const, refused: { claims: '{}' } }],
    [
      {
        scopes: ['A'],
        interaction: 'silent' as const,
        account: { tenantId: 'contoso-tid', objectId: 'adele-oid' },
      },
    ],
  ])('do not share when the other wants %p', async (other) => {
    const { application, auth } = await start('nested');
    application.acquireTokenSilent.mockResolvedValue(resultFor('token-1'));

    await Promise.all([
      auth.acquireAccessToken({ scopes: ['A'], interaction: 'silent' }),
      auth.acquireAccessToken(other),
    ]);

    expect(application.acquireTokenSilent).toHaveBeenCalledTimes(2);
  });

  it('ask anew once the first is answered, and after a failure', async () => {
    const { application, auth } = await start('nested');
    application.acquireTokenSilent
      .mockRejectedValueOnce(interactionRequired())
      .mockResolvedValue(resultFor('token-1'));

    await auth.acquireAccessToken({ scopes, interaction: 'silent' });
    const second = await auth.acquireAccessToken({ scopes, interaction: 'silent' });

    expect(second.ok).toBe(true);
  });
});

describe('a call that is given up', () => {
  it('rejects with AbortError at once, before anything is asked when it was given up already', async () => {
    const { application, auth } = await start('nested');

    await expect(
      auth.acquireAccessToken({ scopes, interaction: 'silent', signal: AbortSignal.abort() }),
    ).rejects.toMatchObject({ name: 'AbortError' });
    expect(application.acquireTokenSilent).not.toHaveBeenCalled();
  });

  it('leaves the others their token', async () => {
    const { application, auth } = await start('nested');
    let answer: (result: AuthenticationResult) => void = () => undefined;
    application.acquireTokenSilent.mockReturnValue(new Promise((resolve) => (answer = resolve)));
    const stop = new AbortController();

    const leaving = auth.acquireAccessToken({ scopes, interaction: 'silent', signal: stop.signal });
    const staying = auth.acquireAccessToken({ scopes, interaction: 'silent' });
    stop.abort();
    await expect(leaving).rejects.toMatchObject({ name: 'AbortError' });
    answer(resultFor('token-1'));

    await expect(staying).resolves.toMatchObject({ ok: true });
  });

  it('opens no popup any more', async () => {
    const { application, auth } = await start('nested');
    let refuse: (reason: Error) => void = () => undefined;
    application.acquireTokenSilent.mockReturnValue(
      new Promise((_resolve, reject) => (refuse = reject)),
    );
    const stop = new AbortController();

    const pending = auth.acquireAccessToken({
      scopes,
      interaction: 'after-press',
      signal: stop.signal,
    });
    stop.abort();
    await expect(pending).rejects.toMatchObject({ name: 'AbortError' });
    refuse(interactionRequired());
    await settle();

    expect(application.acquireTokenPopup).not.toHaveBeenCalled();
  });

  it('does not hold up the next press', async () => {
    const { application, auth } = await start('popup');
    application.acquireTokenPopup.mockImplementationOnce(never);
    application.acquireTokenPopup.mockResolvedValue(resultFor('token-2'));
    const stop = new AbortController();

    const first = auth.acquireAccessToken({
      scopes,
      interaction: 'after-press',
      signal: stop.signal,
    });
    await settle();
    stop.abort();
    await expect(first).rejects.toMatchObject({ name: 'AbortError' });

    await expect(
      auth.acquireAccessToken({ scopes, interaction: 'after-press' }),
    ).resolves.toMatchObject({ ok: true, value: { accessToken: 'token-2' } });
  });
});
