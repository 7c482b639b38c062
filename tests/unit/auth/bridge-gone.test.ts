import { ClientAuthError, InteractionRequiredAuthError } from '@azure/msal-browser';

import { resultFor } from './fake-application.ts';
import { scopes, start } from './start-token-auth.ts';

const interactionRequired = () => new InteractionRequiredAuthError('interaction_required', '');

const bridgeGone = [
  new ClientAuthError('nested_app_auth_bridge_disabled', ''),
  new ClientAuthError('host_says_no', ''),
];

describe('a bridge that introduced itself and gives no token', () => {
  const startSilent = async () => {
    const started = await start('nested');
    const { application, auth, clock, popup } = started;
    application.acquireTokenSilent.mockReturnValue(new Promise(() => {}));
    popup.acquireTokenPopup.mockResolvedValue(resultFor('token-1'));
    const askInVain = async (interaction: 'silent' | 'after-press') => {
      const pending = auth.acquireAccessToken({ scopes, interaction });
      await clock.advance(10_000);
      return pending;
    };
    return { ...started, askInVain };
  };

  it.each(['silent', 'after-press'] as const)(
    'leaves the popup at the next press once a request (%s) was left unanswered for 10 s',
    async (interaction) => {
      const { application, auth, askInVain, createPopup } = await startSilent();

      const unanswered = await askInVain(interaction);
      expect(unanswered).toMatchObject({ ok: false, error: { kind: 'auth/timeout' } });
      expect(createPopup).not.toHaveBeenCalled();
      const pressed = await auth.acquireAccessToken({ scopes, interaction: 'after-press' });

      expect(pressed).toMatchObject({ ok: true, value: { accessToken: 'token-1' } });
      expect(auth.method()).toBe('popup');
      expect(application.acquireTokenSilent).toHaveBeenCalledTimes(1);
    },
  );

  it('is asked on without a press, and kept where it answers after all', async () => {
    const { application, auth, askInVain, createPopup } = await startSilent();
    await askInVain('silent');
    application.acquireTokenSilent.mockResolvedValue(resultFor('token-2'));

    const later = await auth.acquireAccessToken({ scopes, interaction: 'silent' });
    const pressed = await auth.acquireAccessToken({ scopes, interaction: 'after-press' });

    expect([later.ok, pressed.ok]).toEqual([true, true]);
    expect(auth.method()).toBe('nested');
    expect(createPopup).not.toHaveBeenCalled();
  });
});

describe('a bridge that is no longer available', () => {
  it.each(bridgeGone)('is only reported without a press (%p)', async (reason) => {
    const { application, auth, createPopup } = await start('nested');
    application.acquireTokenSilent.mockRejectedValue(reason);

    const result = await auth.acquireAccessToken({ scopes, interaction: 'silent' });

    expect(result).toMatchObject({ ok: false, error: { kind: 'auth/unavailable' } });
    expect(createPopup).not.toHaveBeenCalled();
    expect(auth.method()).toBe('nested');
  });

  it.each(bridgeGone)('leaves the popup after a press, from then on (%p)', async (reason) => {
    const { application, auth, createPopup, popup } = await start('nested');
    application.acquireTokenSilent.mockRejectedValue(reason);
    popup.acquireTokenPopup.mockResolvedValue(resultFor('token-1'));
    popup.acquireTokenSilent.mockResolvedValue(resultFor('token-2'));

    const pressed = await auth.acquireAccessToken({ scopes, interaction: 'after-press' });
    const later = await auth.acquireAccessToken({ scopes, interaction: 'silent' });

    expect(pressed).toMatchObject({ ok: true, value: { accessToken: 'token-1' } });
    expect(later).toMatchObject({ ok: true, value: { accessToken: 'token-2' } });
    expect(auth.method()).toBe('popup');
    expect(createPopup).toHaveBeenCalledTimes(1);
    expect(application.acquireTokenPopup).not.toHaveBeenCalled();
  });

  it('leaves the popup too when it says so only as the person is asked', async () => {
    const { application, auth, popup } = await start('nested');
    application.acquireTokenSilent.mockRejectedValue(interactionRequired());
    application.acquireTokenPopup.mockRejectedValue(bridgeGone[0]);
    popup.acquireTokenPopup.mockResolvedValue(resultFor('token-1'));

    const result = await auth.acquireAccessToken({ scopes, interaction: 'after-press' });

    expect(result.ok).toBe(true);
  });

  it('fails as a value when MSAL cannot prepare the popup', async () => {
    const { application, auth, createPopup } = await start('nested');
    application.acquireTokenSilent.mockRejectedValue(bridgeGone[0]);
    createPopup.mockRejectedValue(new TypeError('no crypto'));

    await expect(auth.acquireAccessToken({ scopes, interaction: 'after-press' })).resolves.toEqual({
      ok: false,
      error: { kind: 'auth/failed', code: 'TypeError' },
    });
  });
});
