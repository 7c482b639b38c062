import type { AcquireAccessTokenOptions, Auth, SignedInAccount } from '#auth';
import { err, ok } from '#shared';

import { composeServices } from '../../../src/app/compose-services.ts';
import { createFakeServices } from '../../support/fake-services.ts';
import { createFakeHost } from '../../support/fake-session.ts';

const namelessAccount: SignedInAccount = {
  tenantId: 'contoso',
  objectId: 'adele',
  userPrincipalName: 'adelev@contoso.com',
};
const account: SignedInAccount = { ...namelessAccount, displayName: 'Adele Vance' };

function compose(given: SignedInAccount = account) {
  const asked: AcquireAccessTokenOptions[] = [];
  const answers: Awaited<ReturnType<Auth['acquireAccessToken']>>[] = [];
  const auth = {
    acquireAccessToken: (options) => {
      asked.push(options);
      const answer = options.interaction === 'after-press' ? answers.shift() : undefined;
      return Promise.resolve(answer ?? ok({ accessToken: 'token', account }));
    },
  } as Auth;
  const composed = composeServices({
    config: { clientId: 'client', cloud: 'global', tenantId: 'organizations' },
    account: given,
    auth,
    graphRoot: 'https://graph.example',
    history: createFakeServices().history,
    host: createFakeHost({ hostName: 'Outlook' }),
    recalled: undefined,
    scopes: ['User.ReadWrite'],
  });
  return { asked, answers, composed };
}

const realFetch = globalThis.fetch;
const requests: Request[] = [];

/** The composition root is where the browser's own fetch comes in. */
const answerWith = (response: () => Response) => {
  globalThis.fetch = (input, init) => {
    requests.push(new Request(input, init));
    return Promise.resolve(response());
  };
};

const noPhoto = () => Response.json({ error: { code: 'ImageNotFound' } }, { status: 404 });

beforeEach(() => {
  requests.length = 0;
  // The photo is read ahead, whoever asks for it.
  answerWith(noPhoto);
});
afterEach(() => {
  globalThis.fetch = realFetch;
});

const servicesOf = async ({ composed }: ReturnType<typeof compose>) => {
  const result = await composed;
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
};

it('knows the person by the token and asks nothing of Graph for that', async () => {
  const { me, hostName } = await servicesOf(compose());
  expect(me).toEqual({ tenantId: 'contoso', objectId: 'adele', displayName: 'Adele Vance' });
  expect(hostName).toBe('Outlook');
  expect(requests.filter(({ url }) => !url.includes('/photo'))).toEqual([]);
});

it('asks Graph for the name where the token does not say it', async () => {
  answerWith(() =>
    Response.json({
      id: 'adele',
      userPrincipalName: 'adelev@contoso.com',
      displayName: 'Adele V.',
    }),
  );
  const { me } = await servicesOf(compose(namelessAccount));
  expect(me.displayName).toBe('Adele V.');
  expect(requests[0]?.url).toMatch(/^https:\/\/graph\.example\/v1\.0\/me\b/);
  expect(requests[0]?.headers.get('authorization')).toBe('Bearer token');
});

it('says what Graph said when the name cannot be read', async () => {
  answerWith(() => new Response('', { status: 403 }));
  expect(await compose(namelessAccount).composed).toMatchObject({
    ok: false,
    error: { details: { status: 403 } },
  });
});

it('never opens a window for a request of its own', async () => {
  const started = compose();
  const { graph } = await servicesOf(started);
  await graph.readPhotoMetadata({ kind: 'me' });
  expect(started.asked.length).toBeGreaterThan(0);
  for (const { interaction, scopes } of started.asked) {
    expect([interaction, scopes]).toEqual(['silent', ['User.ReadWrite']]);
  }
});

it('signs in after a press, the same person only', async () => {
  const started = compose();
  const { signIn } = await servicesOf(started);
  expect(await signIn({})).toEqual({ ok: true, value: undefined });
  const press = started.asked.find(({ interaction }) => interaction === 'after-press');
  expect(press).toMatchObject({
    scopes: ['User.ReadWrite'],
    account: { tenantId: 'contoso', objectId: 'adele' },
  });
});

it('gives the reason when the sign-in fails', async () => {
  const started = compose();
  const { signIn } = await servicesOf(started);
  started.answers.push(err({ kind: 'auth/account-unavailable' }));
  expect(await signIn({})).toEqual({ ok: false, error: { kind: 'auth/account-unavailable' } });
});
