import { InteractionRequiredAuthError } from '@azure/msal-browser';

import { adele, resultFor } from './fake-application.ts';
import { scopes, start } from './start-token-auth.ts';

const interactionRequired = () => new InteractionRequiredAuthError('interaction_required', '');

describe('a token for one person', () => {
  const account = { tenantId: 'contoso-tid', objectId: 'adele-oid' };
  const adeleAsGuest = { ...adele, tenantId: 'fabrikam-tid', localAccountId: 'adele-guest-oid' };
  const bob = { ...adele, homeAccountId: 'bob-oid.contoso-tid', localAccountId: 'bob-oid' };
  const otherPerson = resultFor('token-of-bob', {
    account: bob,
    idTokenClaims: { oid: 'bob-oid', tid: 'contoso-tid' },
  });
  const otherTenant = resultFor('token-of-guest', {
    account: adeleAsGuest,
    idTokenClaims: { oid: 'adele-guest-oid', tid: 'fabrikam-tid' },
  });
  const refused = { ok: false, error: { kind: 'auth/account-unavailable', code: 'other_account' } };

  it.each([otherPerson, otherTenant])("is not anybody else's from the host", async (answer) => {
    const { application, auth } = await start('nested');
    application.acquireTokenSilent.mockResolvedValue(answer);

    await expect(
      auth.acquireAccessToken({ scopes, account, interaction: 'silent' }),
    ).resolves.toEqual(refused);
  });

  it('is sought with the cached sign-in of that person in that tenant', async () => {
    const { application, auth } = await start('popup', [bob, adeleAsGuest, adele]);
    application.setActiveAccount(bob);
    application.acquireTokenSilent.mockResolvedValue(resultFor('token-1'));

    await auth.acquireAccessToken({ scopes, account, interaction: 'silent' });

    expect(application.acquireTokenSilent).toHaveBeenCalledWith(
      expect.objectContaining({ account: adele }),
    );
  });

  it('is refused, and nobody else remembered, when another person signs in', async () => {
    const { application, auth } = await start('popup', [adele]);
    application.setActiveAccount(adele);
    application.acquireTokenSilent.mockRejectedValue(interactionRequired());
    application.acquireTokenPopup.mockResolvedValue(otherPerson);

    const result = await auth.acquireAccessToken({ scopes, account, interaction: 'after-press' });

    expect(result).toEqual(refused);
    expect(application.getActiveAccount()).toBe(adele);
  });

  it('needs a press when several people have signed in here and none of them last', async () => {
    const { application, auth } = await start('popup', [adele, bob]);

    const result = await auth.acquireAccessToken({ scopes, interaction: 'silent' });

    expect(result).toMatchObject({ ok: false, error: { kind: 'auth/interaction-required' } });
    expect(application.acquireTokenSilent).not.toHaveBeenCalled();
  });
});
