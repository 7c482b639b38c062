import sharp from 'sharp';
import {
  createGraphFixture,
  delegatedToken,
  errorOf,
  jpegUpload,
  refusalOf,
  tokenOf,
} from '../support/emulated-graph.ts';
import { targetAddresses } from '../support/graph-targets.ts';

type Way = 'delegated' | 'application';

type Row = {
  readonly target: string;
  readonly accepted: Readonly<Record<Way, readonly string[]>>;
  /** Of the same family, and not enough. */
  readonly refused: readonly string[];
};

const { me, group, team, contacts } = targetAddresses(createGraphFixture());
const own = contacts[1];
const nia = '/users/niao@contoso.com';

const picture = sharp({ create: { width: 90, height: 90, channels: 3, background: '#aa3311' } })
  .jpeg()
  .toBuffer();

/** Written by hand from Microsoft Learn, profilephoto-update (2025-07-23), and the older pages before it. */
const updates: readonly Row[] = [
  {
    target: me,
    accepted: {
      delegated: ['ProfilePhoto.ReadWrite.All', 'User.ReadWrite', 'User.ReadWrite.All'],
      application: [],
    },
    refused: ['User.Read', 'ProfilePhoto.Read.All', 'Contacts.ReadWrite', 'Group.ReadWrite.All'],
  },
  {
    target: nia,
    accepted: { delegated: [], application: ['ProfilePhoto.ReadWrite.All', 'User.ReadWrite.All'] },
    refused: ['User.Read.All', 'User.ReadWrite', 'ProfilePhoto.Read.All'],
  },
  {
    target: group,
    accepted: {
      delegated: ['ProfilePhoto.ReadWrite.All', 'Group.ReadWrite.All'],
      application: ['ProfilePhoto.ReadWrite.All', 'Group.ReadWrite.All'],
    },
    refused: ['Group.Read.All', 'User.ReadWrite.All', 'TeamSettings.ReadWrite.All'],
  },
  {
    target: team,
    accepted: {
      delegated: ['TeamSettings.ReadWrite.All', 'Group.ReadWrite.All'],
      application: ['TeamSettings.ReadWrite.All', 'Group.ReadWrite.All'],
    },
    refused: ['Team.ReadBasic.All', 'TeamSettings.Read.All', 'ProfilePhoto.ReadWrite.All'],
  },
  {
    target: own,
    accepted: { delegated: ['Contacts.ReadWrite'], application: ['Contacts.ReadWrite'] },
    refused: ['Contacts.Read', 'User.ReadWrite.All', 'Contacts.ReadWrite.Shared'],
  },
];

/** Written by hand from Microsoft Learn, profilephoto-get. */
const reads: readonly Row[] = [
  {
    target: me,
    accepted: {
      delegated: [
        'ProfilePhoto.Read.All',
        'ProfilePhoto.ReadWrite.All',
        'User.Read',
        'User.ReadBasic.All',
        'User.Read.All',
        'User.ReadWrite',
        'User.ReadWrite.All',
      ],
      application: [],
    },
    refused: ['Contacts.Read', 'Group.Read.All'],
  },
  {
    target: nia,
    accepted: {
      delegated: ['ProfilePhoto.Read.All', 'User.ReadBasic.All', 'User.Read.All'],
      application: ['ProfilePhoto.Read.All', 'User.Read.All'],
    },
    refused: ['User.Read', 'User.ReadWrite'],
  },
  {
    target: group,
    accepted: {
      delegated: ['ProfilePhoto.Read.All', 'Group.Read.All', 'Group.ReadWrite.All'],
      application: ['ProfilePhoto.Read.All', 'Group.Read.All'],
    },
    refused: ['User.Read.All', 'Team.ReadBasic.All'],
  },
  {
    target: team,
    accepted: {
      delegated: ['Team.ReadBasic.All', 'TeamSettings.Read.All', 'TeamSettings.ReadWrite.All'],
      application: ['Team.ReadBasic.All', 'TeamSettings.Read.All'],
    },
    refused: ['ProfilePhoto.Read.All', 'Directory.Read.All'],
  },
  {
    target: own,
    accepted: {
      delegated: ['Contacts.Read', 'Contacts.ReadWrite'],
      application: ['Contacts.Read', 'Contacts.ReadWrite'],
    },
    refused: ['Contacts.Read.Shared', 'User.Read.All'],
  },
];

const setUp = () => {
  const fixture = createGraphFixture();
  const tokenFor = (way: Way, permission: string) =>
    way === 'delegated'
      ? delegatedToken(fixture.adele, permission)
      : tokenOf({ roles: [permission] });
  return { ...fixture, tokenFor };
};

const casesOf = (rows: readonly Row[]) =>
  rows.flatMap(({ target, accepted, refused }) =>
    (['delegated', 'application'] as const).flatMap((way) => [
      ...accepted[way].map(
        (permission) => ({ way, permission, target, outcome: 'passes' }) as const,
      ),
      // An application is refused at `/me` whatever it has.
      ...(target === me && way === 'application'
        ? []
        : refused.map(
            (permission) => ({ way, permission, target, outcome: 'is refused' }) as const,
          )),
    ]),
  );

describe('changing a photo', () => {
  it.each(casesOf(updates))(
    'with $way $permission at $target $outcome',
    async ({ way, permission, target, outcome }) => {
      const { send, tokenFor } = setUp();

      const response = await send(`/v1.0${target}/photo/$value`, {
        ...jpegUpload(await picture),
        token: tokenFor(way, permission),
      });

      const success = target === team ? 204 : 200;
      expect(response.status).toBe(outcome === 'passes' ? success : 403);
    },
  );
});

describe('reading a photo', () => {
  it.each(casesOf(reads))(
    'with $way $permission at $target $outcome',
    async ({ way, permission, target, outcome }) => {
      const { send, tokenFor } = setUp();
      const token = tokenFor(way, permission);

      const statuses = [
        (await send(`/v1.0${target}/photo`, { token })).status,
        (await send(`/v1.0${target}/photo/$value`, { token })).status,
      ];

      expect(new Set(statuses)).toEqual(new Set([outcome === 'passes' ? 200 : 403]));
    },
  );
});

describe('another user’s photo', () => {
  it.each([
    ['User.ReadWrite.All', 'adelev@contoso.com', 403],
    // Global Administrator and User Administrator.
    ['User.ReadWrite.All', 'niao@contoso.com', 200],
    ['User.ReadWrite.All', 'petrn@contoso.com', 200],
    ['ProfilePhoto.ReadWrite.All', 'adelev@contoso.com', 403],
    ['ProfilePhoto.ReadWrite.All', 'petrn@contoso.com', 200],
    ['User.ReadWrite', 'niao@contoso.com', 403],
  ])('is changed with delegated %s by %s: %i', async (scope, asker, status) => {
    const { send, person } = setUp();
    const token = delegatedToken(person(asker), scope);
    const path = '/v1.0/users/grantw@contoso.com/photo/$value';

    const put = await send(path, { ...jpegUpload(await picture), token });
    const removed = await send(path, { method: 'DELETE', token });

    expect([put.status, removed.status]).toEqual([status, status]);
  });

  it('is changed by the role in the token, People Administrator included', async () => {
    const { send, adele } = setUp();
    const token = tokenOf({
      oid: adele.objectId,
      scp: 'ProfilePhoto.ReadWrite.All',
      wids: ['024906de-61e5-49c8-8572-40335f1e0e10'],
    });

    const response = await send(`/v1.0${nia}/photo/$value`, {
      ...jpegUpload(await picture),
      token,
    });

    expect(response.status).toBe(200);
  });

  it('may be a guest’s, set by an administrator', async () => {
    const { send, person } = setUp();

    const response = await send(
      '/v1.0/users/elena_fabrikam.com%23EXT%23@contoso.com/photo/$value',
      {
        ...jpegUpload(await picture),
        token: delegatedToken(person('niao@contoso.com'), 'User.ReadWrite.All'),
      },
    );

    expect(response.status).toBe(200);
  });
});

describe('groups and teams in delegated use', () => {
  it.each([
    ['a member', 'priyar@contoso.com', '/groups/9b1f60d4-2c55-4e0b-8a71-000000000002'],
    ['a member', 'priyar@contoso.com', '/teams/9b1f60d4-2c55-4e0b-8a71-000000000002'],
    ['a Global Administrator', 'niao@contoso.com', group],
    ['a Global Administrator', 'niao@contoso.com', team],
  ])('are not changed by %s who owns none (%s, %s)', async (_, asker, target) => {
    const { send, person } = setUp();

    const response = await send(`/v1.0${target}/photo/$value`, {
      ...jpegUpload(await picture),
      token: delegatedToken(person(asker), 'Group.ReadWrite.All'),
    });

    expect(response.status).toBe(403);
    expect(await errorOf(response)).toMatchObject({
      code: 'ErrorGroupsAccessDenied',
      message: 'User does not have permissions to execute this action.',
    });
  });

  it('a group’s photo is removed by an owner, and not by an application', async () => {
    const { send, adele } = setUp();
    const path = `/v1.0${group}/photo/$value`;

    const application = await send(path, {
      method: 'DELETE',
      token: tokenOf({ roles: ['Group.ReadWrite.All'] }),
    });
    const owner = await send(path, {
      method: 'DELETE',
      token: delegatedToken(adele, 'Group.ReadWrite.All'),
    });

    expect([application.status, owner.status]).toEqual([403, 200]);
  });
});

describe('personal accounts', () => {
  const setUpPersonal = () => {
    const fixture = setUp();
    const sam = fixture.person('sam.rivers@outlook.com');
    return { ...fixture, token: (scope: string) => delegatedToken(sam, scope) };
  };

  it('say who they are, and have neither metadata of photos nor a way to change them', async () => {
    const { send, token } = setUpPersonal();

    const own = { token: token('User.ReadWrite') };
    const put = await send('/v1.0/me/photo/$value', { ...jpegUpload(await picture), ...own });

    expect((await send('/v1.0/me', own)).status).toBe(200);
    expect((await send('/v1.0/me/photo', own)).status).toBe(403);
    expect(await refusalOf(put)).toEqual([404, 'ErrorItemNotFound']);
  });

  it.each(['group', 'team', 'contact'])('cannot change the photo of a %s', async (kind) => {
    const { send, token } = setUpPersonal();
    const target = kind === 'group' ? group : kind === 'team' ? team : '/me/contacts/x';

    const response = await send(`/v1.0${target}/photo/$value`, {
      ...jpegUpload(await picture),
      token: token('Group.ReadWrite.All TeamSettings.ReadWrite.All Contacts.ReadWrite'),
    });

    expect(response.status).toBe(403);
  });
});

describe('people without a mailbox', () => {
  const upload = async (sizeBytes: number) => {
    const body = Buffer.alloc(sizeBytes);
    (await picture).copy(body);
    return jpegUpload(body);
  };

  it.each([
    [100 * 1024, 200],
    [100 * 1024 + 1, 404],
  ])('may keep small files only: %i bytes are answered %i', async (sizeBytes, status) => {
    const { send, person } = setUp();
    const token = delegatedToken(person('teom@contoso.com'));

    const response = await send('/v1.0/me/photo/$value', { ...(await upload(sizeBytes)), token });

    expect(response.status).toBe(status);
  });
});
