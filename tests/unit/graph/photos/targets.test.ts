import type { GraphErrorKind, PhotoTarget, TokenAccount } from '#graph';

import { empty, jpegOf, me, metadata, picture, refusal, scriptGraph } from '../scripted-graph.ts';

const user = { kind: 'user', userId: 'u1' } as const;
const group = { kind: 'group', groupId: 'g1' } as const;
const team = { kind: 'team', teamId: 't1' } as const;
const contact = { kind: 'contact', mailbox: me, contactId: 'c1' } as const;
const shared = {
  kind: 'contact',
  mailbox: user,
  contactId: 'c1',
  folderPath: ['f1', 'f2'],
} as const;

const addresses: readonly (readonly [
  PhotoTarget,
  string,
  { readonly read: string; readonly write: string },
])[] = [
  [me, '/me', { read: 'User.ReadWrite', write: 'User.ReadWrite' }],
  [user, '/users/u1', { read: 'User.ReadBasic.All', write: 'ProfilePhoto.ReadWrite.All' }],
  [group, '/groups/g1', { read: 'ProfilePhoto.Read.All', write: 'ProfilePhoto.ReadWrite.All' }],
  [team, '/teams/t1', { read: 'Team.ReadBasic.All', write: 'TeamSettings.ReadWrite.All' }],
  [contact, '/me/contacts/c1', { read: 'Contacts.ReadWrite', write: 'Contacts.ReadWrite' }],
  [
    shared,
    '/users/u1/contactFolders/f1/childFolders/f2/contacts/c1',
    { read: 'Contacts.ReadWrite.Shared', write: 'Contacts.ReadWrite.Shared' },
  ],
];

const root = 'https://graph.example/v1.0';

describe.each(addresses)('the photo of %p', (target, path, scopes) => {
  it('is read and replaced at its address, with the permission for it', async () => {
    const { client, clock, requests, tokenRequests } = scriptGraph([
      metadata('"E1"'),
      picture('x', { etag: '"E1"' }),
      empty(204),
    ]);

    expect((await clock.run(client.readPhoto(target))).ok).toBe(true);
    expect((await clock.run(client.replacePhoto(target, jpegOf('new')))).ok).toBe(true);

    expect(requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
      `GET ${root}${path}/photo`,
      `GET ${root}${path}/photo/$value`,
      `PUT ${root}${path}/photo/$value`,
    ]);
    expect(tokenRequests.map((request) => request.scopes)).toEqual([
      [scopes.read],
      [scopes.read],
      [scopes.write],
    ]);
  });

  it('asks for immutable ids where it is a contact’s', async () => {
    const { client, clock, requests } = scriptGraph([metadata('"E1"'), empty(200)]);

    await clock.run(client.readPhotoMetadata(target));
    await clock.run(client.replacePhoto(target, jpegOf('new')));

    const expected = target.kind === 'contact' ? 'IdType="ImmutableId"' : null;
    expect(requests.map(({ headers }) => headers.get('prefer'))).toEqual([expected, expected]);
  });

  it('is removed, or that is refused before anything is sent', async () => {
    const { client, clock, requests } = scriptGraph(() => empty(200));
    const isOffered = target.kind !== 'team' && target.kind !== 'contact';

    const outcome = await clock.run(client.removePhoto(target));

    expect(requests).toHaveLength(isOffered ? 1 : 0);
    expect(outcome).toMatchObject(
      isOffered
        ? { ok: true }
        : {
            ok: false,
            error: {
              kind: 'graph/not-offered-by-service',
              details: { method: 'DELETE', path: `/v1.0${path}/photo/$value` },
            },
          },
    );
  });

  it.each([
    ['PUT', 'v1.0'],
    ['PUT', 'beta'],
    ['PATCH', 'v1.0'],
    ['PATCH', 'beta'],
  ] as const)('is replaced by %s in %s, or that is refused unsent', async (method, version) => {
    const { client, clock, requests, tokenRequests } = scriptGraph(() => empty(200));
    const isOffered = method === 'PUT' || (version === 'v1.0' && target.kind !== 'team');

    const outcome = await clock.run(
      client.replacePhoto(target, jpegOf('new'), { method, version }),
    );

    if (isOffered) {
      expect(outcome.ok).toBe(true);
      expect(requests.map((sent) => `${sent.method} ${sent.url}`)).toEqual([
        `${method} https://graph.example/${version}${path}/photo/$value`,
      ]);
    } else {
      expect(outcome).toMatchObject({ error: { kind: 'graph/not-offered-by-service' } });
      expect([requests, tokenRequests]).toEqual([[], []]);
    }
  });
});

describe('an id that can be part of no address', () => {
  it.each(['', '.', '..'])('is refused before anything is sent (%p)', async (userId) => {
    const { client, clock, requests, tokenRequests } = scriptGraph([]);
    const target = { kind: 'user', userId } as const;

    const outcomes = [
      await clock.run(client.readPhoto(target)),
      await clock.run(client.readPhotoMetadata(target)),
      await clock.run(client.replacePhoto(target, jpegOf('new'))),
      await clock.run(client.replacePhoto(target, jpegOf(''))),
      await clock.run(client.removePhoto(target)),
      await clock.run(client.removePhoto({ ...contact, contactId: userId })),
    ];

    for (const outcome of outcomes) {
      expect(outcome).toMatchObject({ ok: false, error: { kind: 'graph/id-invalid' } });
    }
    expect([requests, tokenRequests]).toEqual([[], []]);
  });
});

describe('a refusal', () => {
  const asAccount = async (account: TokenAccount) => {
    const { client, clock } = scriptGraph(() => refusal(404, 'ErrorItemNotFound'), {
      acquireToken: () => Promise.resolve({ ok: true, value: { accessToken: 't', account } }),
    });
    const outcome = await clock.run(client.replacePhoto(me, jpegOf('new')));
    return outcome.ok ? undefined : outcome.error.kind;
  };
  const work = '3e7d2b64-91c8-4f0a-b5d6-c0a7e5510001';
  const personal = '9188040d-6c67-4c5b-b112-36a304b66dad';

  it.each<[string, TokenAccount, GraphErrorKind]>([
    ['personal accounts', { tenantId: personal }, 'graph/personal-account'],
    ['guests', { tenantId: work, homeTenantId: personal }, 'graph/guest-account'],
    ['members', { tenantId: work, homeTenantId: work }, 'graph/no-mailbox'],
    ['accounts of which no more is known', { tenantId: work }, 'graph/no-mailbox'],
  ])('of one’s own photo says what it is for %s', async (_, account, kind) => {
    expect(await asAccount(account)).toBe(kind);
  });
});

describe('a photo that is refused because there may be no mailbox', () => {
  const large = new Blob([new Uint8Array(150_000)]);
  const small = new Blob([new Uint8Array(99_999)]);
  const noMailbox = refusal(404, 'ErrorItemNotFound');

  it('is sent once more in less than 100 kB', async () => {
    const { client, clock, requests } = scriptGraph([noMailbox, empty(200)]);
    const makeSmaller = jest.fn(() => Promise.resolve(small));

    const outcome = await clock.run(client.replacePhoto(user, large, { makeSmaller }));

    expect(outcome).toEqual({ ok: true, value: undefined });
    expect(makeSmaller.mock.calls).toEqual([[100_000]]);
    expect(requests.map(({ init }) => init.body)).toEqual([large, small]);
  });

  it('fails as the second answer says, and is not sent a third time', async () => {
    const { client, clock, requests } = scriptGraph([
      empty(404),
      refusal(403, 'ErrorAccessDenied'),
    ]);

    const outcome = await clock.run(
      client.replacePhoto(me, large, { makeSmaller: () => Promise.resolve(small) }),
    );

    expect(outcome).toMatchObject({ error: { kind: 'graph/forbidden-by-policy' } });
    expect(requests).toHaveLength(2);
  });

  it.each([
    { reason: 'it is small already', target: user, jpeg: small, smaller: small, step: noMailbox },
    { reason: 'it is a group’s', target: group, jpeg: large, smaller: small, step: noMailbox },
    {
      reason: 'the refusal has another reason',
      target: user,
      jpeg: large,
      smaller: small,
      step: refusal(403, 'ErrorAccessDenied'),
    },
    {
      reason: 'it cannot be made small enough',
      target: user,
      jpeg: large,
      smaller: large,
      step: noMailbox,
    },
  ])('is not sent again when $reason', async ({ target, jpeg, smaller, step }) => {
    const { client, clock, requests } = scriptGraph([step]);

    const outcome = await clock.run(
      client.replacePhoto(target, jpeg, { makeSmaller: () => Promise.resolve(smaller) }),
    );

    expect(outcome.ok).toBe(false);
    expect(requests).toHaveLength(1);
  });

  it('fails as it is when nobody can make it smaller, and when no token can be had', async () => {
    const alone = scriptGraph([noMailbox]);
    const without = scriptGraph([], {
      acquireToken: () => Promise.resolve({ ok: false, error: { kind: 'auth/cancelled' } }),
    });
    const makeSmaller = jest.fn(() => Promise.resolve(small));

    expect(await alone.clock.run(alone.client.replacePhoto(user, large))).toMatchObject({
      error: { kind: 'graph/no-mailbox' },
    });
    expect(
      await without.clock.run(without.client.replacePhoto(user, large, { makeSmaller })),
    ).toMatchObject({ error: { kind: 'auth/cancelled' } });
    expect(makeSmaller).not.toHaveBeenCalled();
  });
});

describe('a 429 that a queue wants back', () => {
  it('ends the call at once', async () => {
    const throttled = refusal(429, 'TooManyRequests', { headers: { 'retry-after': '7' } });
    const { client, clock, requests } = scriptGraph([throttled]);

    const outcome = await clock.run(
      client.replacePhoto(user, jpegOf('new'), { throttled: 'return' }),
    );

    expect(outcome).toMatchObject({ error: { kind: 'graph/throttled', retryAfterMs: 7_000 } });
    expect([requests.length, clock.finishedSleepsMs]).toEqual([1, []]);
  });

  it('is all that ends it at once: other failures that may pass are met as ever', async () => {
    const { client, clock, requests } = scriptGraph([empty(503), empty(200)]);

    const outcome = await clock.run(
      client.replacePhoto(user, jpegOf('new'), { throttled: 'return' }),
    );

    expect([outcome.ok, requests.length]).toEqual([true, 2]);
  });
});
