import { BrowserAuthError, InteractionRequiredAuthError } from '@azure/msal-browser';

import { adele, resultFor } from './fake-application.ts';
import { scopes, start } from './start-token-auth.ts';

const interactionRequired = () => new InteractionRequiredAuthError('interaction_required', '');

describe('what a token could not meet silently', () => {
  const claims = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}';

  it.each([{ claims }, {}])('is put to the person at the next press (%j)', async (refused) => {
    const { application, auth } = await start('popup', [adele]);
    application.acquireTokenSilent.mockRejectedValue(interactionRequired());
    application.acquireTokenPopup.mockResolvedValue(resultFor('token-2'));

    await auth.acquireAccessToken({ scopes, interaction: 'silent', refused });
    const pressed = await auth.acquireAccessToken({ scopes, interaction: 'after-press' });

    expect(pressed.ok).toBe(true);
    expect(application.acquireTokenSilent).toHaveBeenLastCalledWith(
      expect.objectContaining({ forceRefresh: true, ...refused }),
    );
    expect(application.acquireTokenPopup).toHaveBeenCalledWith(expect.objectContaining(refused));
  });

  it('is still there after a press that was cancelled, and gone once it is met', async () => {
    const { application, auth } = await start('popup', [adele]);
    application.acquireTokenSilent.mockRejectedValue(interactionRequired());
    application.acquireTokenPopup
      .mockRejectedValueOnce(new BrowserAuthError('user_cancelled', ''))
      .mockResolvedValue(resultFor('token-2'));
    const press = () => auth.acquireAccessToken({ scopes, interaction: 'after-press' });

    await auth.acquireAccessToken({ scopes, interaction: 'silent', refused: { claims } });
    await press();
    await press();
    await press();

    const asked = application.acquireTokenPopup.mock.calls.map(([request]) => request.claims);
    expect(asked).toEqual([claims, claims, undefined]);
  });

  it('leaves silent requests as they are', async () => {
    const { application, auth } = await start('popup', [adele]);
    application.acquireTokenSilent.mockRejectedValue(interactionRequired());

    await auth.acquireAccessToken({ scopes, interaction: 'silent', refused: { claims } });
    await auth.acquireAccessToken({ scopes, interaction: 'silent' });

    expect(application.acquireTokenSilent.mock.lastCall?.[0]).not.toHaveProperty('claims');
  });
});
