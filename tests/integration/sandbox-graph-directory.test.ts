import {
  createGraphFixture,
  delegatedToken,
  errorOf,
  graphOrigin,
  jsonOf,
  refusalOf,
  tokenOf,
} from '../support/emulated-graph.ts';

type Item = Readonly<Record<string, unknown>>;
type List = { readonly value: readonly Item[]; readonly '@odata.nextLink'?: string };

const retail = '9b1f60d4-2c55-4e0b-8a71-000000000001';
const withoutTeam = '9b1f60d4-2c55-4e0b-8a71-000000000005';
const globalAdministrator = '62e90394-69f5-4237-9190-012177145e10';

const setUp = () => {
  const fixture = createGraphFixture();
  const as = (scopes: string, userPrincipalName = 'adelev@contoso.com') =>
    delegatedToken(fixture.person(userPrincipalName), scopes);
  return {
    ...fixture,
    as,
    list: async (path: string, token: string) => {
      const response = await fixture.send(path, { token });
      expect(response.status).toBe(200);
      return (await response.json()) as List;
    },
  };
};

describe('people', () => {
  it.each([
    ['/users/niao@contoso.com', 'User.ReadBasic.All', 200],
    ['/users/niao@contoso.com', 'User.ReadWrite', 403],
    // One's own page, under whatever address.
    ['/users/adelev@contoso.com', 'User.ReadWrite', 200],
    ['/users/nobody@contoso.com', 'User.ReadBasic.All', 404],
    // Who may not look learns nothing of who exists.
    ['/users/nobody@contoso.com', 'User.ReadWrite', 403],
  ])('GET %s with %s: %i', async (path, scope, status) => {
    const { send, as } = setUp();

    expect((await send(`/v1.0${path}`, { token: as(scope) })).status).toBe(status);
  });

  it.each([
    ["mail eq 'elena@fabrikam.com'", ['elena_fabrikam.com#EXT#@contoso.com']],
    ["userPrincipalName eq 'NIAO@contoso.com'", ['niao@contoso.com']],
    ["mail eq 'siobhano''neill@contoso.com'", ["siobhano'neill@contoso.com"]],
    ["proxyAddresses/any(p:p eq 'smtp:adelev@contoso.com')", ['adelev@contoso.com']],
    ["mail eq 'x' or userPrincipalName eq 'adelev@contoso.com'", ['adelev@contoso.com']],
    ["mail eq 'a or b'", []],
    ["mail eq 'sam.rivers@outlook.com'", []],
  ])('are found by %s', async (filter, expected) => {
    const { list, as } = setUp();

    const { value } = await list(
      `/v1.0/users?$filter=${encodeURIComponent(filter)}&$select=id,userPrincipalName,mail,userType`,
      as('User.ReadBasic.All'),
    );

    expect(value.map(({ userPrincipalName }) => userPrincipalName)).toEqual(expected);
  });

  it('are not listed for who may read only themselves', async () => {
    const { send, as } = setUp();

    const response = await send('/v1.0/users', { token: as('User.ReadWrite') });

    expect(await refusalOf(response)).toEqual([403, 'Authorization_RequestDenied']);
  });

  it('fail loudly on a filter that is not read', async () => {
    const { send, as } = setUp();
    const token = as('User.Read.All');

    expect((await send("/v1.0/users?$filter=startswith(mail,'x')", { token })).status).toBe(501);
    expect((await send("/v1.0/users?$filter=mail eq 'o'neill'", { token })).status).toBe(501);
  });

  it('page by an opaque place, 999 at most', async () => {
    const { list, send, as } = setUp();
    const token = as('User.Read.All');

    const first = await list('/v1.0/users?$top=20&$select=id', token);
    const next = new URL(first['@odata.nextLink'] ?? '');
    const second = await list(next.pathname + next.search, token);

    expect(next.origin).toBe(graphOrigin);
    expect([first.value.length, second.value.length]).toEqual([20, 6]);
    expect(second['@odata.nextLink']).toBeUndefined();
    expect((await send('/v1.0/users?$top=1000', { token })).status).toBe(400);
    expect((await send('/v1.0/users?$skip=1', { token })).status).toBe(501);
  });
});

describe('roles', () => {
  const path = '/v1.0/me/memberOf/microsoft.graph.directoryRole';

  it('are told in full to who may read them', async () => {
    const { list, as } = setUp();

    const { value } = await list(path, as('Directory.Read.All', 'niao@contoso.com'));

    expect(value).toEqual([
      expect.objectContaining({
        displayName: 'Global Administrator',
        roleTemplateId: globalAdministrator,
      }),
    ]);
  });

  it('are told by id alone to who may read only themselves', async () => {
    const { list, as } = setUp();

    const { value } = await list(path, as('User.Read', 'niao@contoso.com'));

    expect(value).toEqual([
      {
        id: expect.any(String) as string,
        description: null,
        displayName: null,
        roleTemplateId: null,
      },
    ]);
  });

  it.each(['/v1.0/me/transitiveMemberOf/microsoft.graph.directoryRole', path])(
    'are none for most people at %s',
    async (each) => {
      const { list, as } = setUp();

      expect((await list(each, as('User.Read'))).value).toEqual([]);
    },
  );
});

describe('groups', () => {
  it('that one owns are told by id with User.Read', async () => {
    const { list, as } = setUp();

    const objects = await list('/v1.0/me/ownedObjects', as('User.Read'));
    const groups = await list('/v1.0/me/ownedObjects/microsoft.graph.group', as('User.Read'));

    expect(objects.value).toEqual([
      expect.objectContaining({
        '@odata.type': '#microsoft.graph.group',
        id: retail,
        displayName: null,
        groupTypes: [],
      }),
    ]);
    expect(groups.value.map(({ id }) => id)).toEqual([retail]);
  });

  it('that one owns are told in full with Group.Read.All beside', async () => {
    const { list, as } = setUp();

    const { value } = await list(
      '/v1.0/me/ownedObjects/microsoft.graph.group?$select=id,displayName',
      as('User.Read Group.Read.All'),
    );

    expect(value).toEqual([{ id: retail, displayName: 'Retail' }]);
  });

  it('are read with GroupMember.Read.All, and not with User.Read', async () => {
    const { send, as } = setUp();

    const read = await send(`/v1.0/groups/${retail}`, { token: as('GroupMember.Read.All') });
    const refused = await send(`/v1.0/groups/${retail}`, { token: as('User.Read') });

    expect(await jsonOf(read)).toMatchObject({
      id: retail,
      displayName: 'Retail',
      mailNickname: 'retail',
      resourceProvisioningOptions: ['Team'],
    });
    expect(await refusalOf(refused)).toEqual([403, 'Authorization_RequestDenied']);
  });

  it('name their owners, with names for who may read people', async () => {
    const { list, as } = setUp();
    const path = `/v1.0/groups/${retail}/owners`;

    const ids = await list(path, as('GroupMember.Read.All'));
    const names = await list(path, as('GroupMember.Read.All User.ReadBasic.All'));

    expect(ids.value.map(({ displayName }) => displayName)).toEqual([null, null]);
    expect(names.value.map(({ displayName }) => displayName)).toEqual([
      'Adele Vance',
      'Amara Nwosu',
    ]);
    expect(ids.value.map(({ id }) => id)).toEqual(names.value.map(({ id }) => id));
  });
});

describe('teams', () => {
  it.each([`/teams/${retail}`, `/groups/${retail}/team`])('are read at %s', async (path) => {
    const { send, as } = setUp();

    const response = await send(`/v1.0${path}`, { token: as('Team.ReadBasic.All') });

    expect(await jsonOf(response)).toMatchObject({ id: retail, displayName: 'Retail' });
  });

  it('are not there for a group without one', async () => {
    const { send, as } = setUp();

    const response = await send(`/v1.0/teams/${withoutTeam}`, { token: as('Team.ReadBasic.All') });

    expect(response.status).toBe(404);
  });

  it('that one has joined are listed', async () => {
    const { list, as } = setUp();

    const { value } = await list(
      '/v1.0/me/joinedTeams',
      as('Team.ReadBasic.All', 'davidk@contoso.com'),
    );

    expect(value.map(({ displayName }) => displayName)).toEqual(['IT Service']);
  });

  it('name the missing scope in the words of Teams', async () => {
    const { send, as } = setUp();

    const response = await send('/v1.0/me/joinedTeams', { token: as('Mail.Read') });

    expect(response.status).toBe(403);
    expect(await errorOf(response)).toMatchObject({
      code: 'Forbidden',
      message: expect.stringMatching(
        /one of 'Team\.ReadBasic\.All, .*on the request 'Mail\.Read'/,
      ) as string,
    });
  });
});

it('an application has no /me anywhere', async () => {
  const { send } = setUp();
  const token = tokenOf({ roles: ['Directory.Read.All', 'Team.ReadBasic.All'] });

  for (const path of ['ownedObjects', 'joinedTeams', 'memberOf/microsoft.graph.directoryRole']) {
    expect((await send(`/v1.0/me/${path}`, { token })).status).toBe(400);
    expect((await send(`/v1.0/users/niao@contoso.com/${path}`, { token })).status).toBe(200);
  }
});
