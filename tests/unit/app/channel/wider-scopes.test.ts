import type { Auth } from '#auth';
import { err, ok } from '#shared';

import { withWiderScopes } from '../../../../src/app/channel/wider-scopes.ts';

const read = 'ProfilePhoto.Read.All';
const change = 'ProfilePhoto.ReadWrite.All';

/** A sign-in that has consent for some scopes, and what it was asked. */
function authWith(consented: readonly string[], kind: 'auth/consent-required' | 'auth/network') {
  const asked: string[] = [];
  const auth: Pick<Auth, 'acquireAccessToken'> = {
    acquireAccessToken: ({ scopes }) => {
      asked.push(scopes.join(' '));
      return Promise.resolve(
        scopes.every((scope) => consented.includes(scope))
          ? ok({ accessToken: scopes.join(' ') } as never)
          : err({ kind }),
      );
    },
  };
  return { asked, auth: withWiderScopes(auth as Auth) };
}

const options = (scope: string, interaction: 'silent' | 'allowed' = 'silent') =>
  ({ scopes: [scope], interaction }) as Parameters<Auth['acquireAccessToken']>[0];

describe('who may change a photo', () => {
  it('sees it without a consent of its own for reading', async () => {
    const { asked, auth } = authWith([change], 'auth/consent-required');
    expect(await auth.acquireAccessToken(options(read))).toEqual(ok({ accessToken: change }));
    expect(asked).toEqual([read, change]);
  });

  it('is asked for no more than reading where that is allowed', async () => {
    const { asked, auth } = authWith([read, change], 'auth/consent-required');
    await auth.acquireAccessToken(options(read));
    expect(asked).toEqual([read]);
  });

  it('hears why reading was refused where changing is refused too', async () => {
    const { auth } = authWith([], 'auth/consent-required');
    expect(await auth.acquireAccessToken(options(read))).toEqual(
      err({ kind: 'auth/consent-required' }),
    );
  });

  it.each([
    ['after a failure that is no refusal', 'auth/network', options(read)],
    ['where a person is asked', 'auth/consent-required', options(read, 'allowed')],
    ['for a permission that has no wider one', 'auth/consent-required', options('User.Read')],
  ] as const)('is not tried a second time %s', async (_, kind, asking) => {
    const { asked, auth } = authWith([], kind);
    await auth.acquireAccessToken(asking);
    expect(asked).toEqual([asking.scopes.join(' ')]);
  });
});
