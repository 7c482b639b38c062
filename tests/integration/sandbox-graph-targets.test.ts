import sharp from 'sharp';
import {
  createGraphFixture,
  delegatedToken,
  errorOf,
  jpegUpload,
  jsonOf,
  refusalOf,
  tokenOf,
} from '../support/emulated-graph.ts';
import { targetAddresses } from '../support/graph-targets.ts';

const picture = sharp({ create: { width: 90, height: 90, channels: 3, background: '#aa3311' } })
  .jpeg()
  .toBuffer();

/** Adele owns the first group; these scopes are enough for everything of hers. */
const everything = [
  'User.ReadWrite',
  'ProfilePhoto.ReadWrite.All',
  'TeamSettings.ReadWrite.All',
  'Contacts.ReadWrite',
].join(' ');

const setUp = () => {
  const fixture = createGraphFixture();
  const token = delegatedToken(fixture.adele, everything);
  return {
    ...fixture,
    addresses: targetAddresses(fixture),
    ask: (method: string, path: string, body?: Uint8Array) =>
      fixture.send(path, {
        token,
        ...(body === undefined ? {} : jpegUpload(body)),
        method,
      }),
  };
};

const addresses = targetAddresses(createGraphFixture());
const withSizes = [addresses.me, addresses.user, addresses.group];
const withoutSizes = [addresses.team, ...addresses.contacts];

describe.each(['/v1.0', '/beta'])('%s', (version) => {
  it.each([...withSizes, ...addresses.contacts])('PUT replaces the photo of %s', async (target) => {
    const { ask } = setUp();

    const response = await ask('PUT', `${version}${target}/photo/$value`, await picture);

    expect([response.status, await response.text()]).toEqual([200, '']);
    const metadata = await jsonOf(await ask('GET', `${version}${target}/photo`));
    expect(metadata).toMatchObject({ width: 90, height: 90 });
  });

  it('PUT replaces the photo of a team, and answers 204', async () => {
    const { ask } = setUp();

    const response = await ask('PUT', `${version}${addresses.team}/photo/$value`, await picture);

    expect(response.status).toBe(204);
    const value = await ask('GET', `${version}${addresses.team}/photo/$value`);
    expect(value.headers.get('content-type')).toBe('image/jpeg');
  });

  it.each(withSizes)('DELETE empties %s', async (target) => {
    const { ask } = setUp();

    const response = await ask('DELETE', `${version}${target}/photo/$value`);

    expect([response.status, await response.text()]).toEqual([200, '']);
    expect((await ask('GET', `${version}${target}/photo/$value`)).status).toBe(404);
  });

  it.each(withoutSizes)('does not support DELETE on %s', async (target) => {
    const { ask } = setUp();

    const response = await ask('DELETE', `${version}${target}/photo/$value`);

    expect(response.status).toBe(405);
    expect((await errorOf(response)).message).toBe('The OData request is not supported.');
  });

  it.each(withSizes)('serves sizes of %s', async (target) => {
    const { ask } = setUp();

    const list = (await jsonOf(await ask('GET', `${version}${target}/photos`))) as {
      value: unknown[];
    };

    expect(list.value).toHaveLength(9);
    expect((await ask('GET', `${version}${target}/photos/48x48/$value`)).status).toBe(200);
  });

  it.each(withoutSizes)('knows no sizes of %s', async (target) => {
    const { ask } = setUp();

    expect((await ask('GET', `${version}${target}/photos`)).status).toBe(501);
  });
});

describe('PATCH of the value', () => {
  it.each([...withSizes, ...addresses.contacts])('replaces %s in v1.0, not in beta', async (to) => {
    const { ask } = setUp();

    const v1 = await ask('PATCH', `/v1.0${to}/photo/$value`, await picture);
    const beta = await ask('PATCH', `/beta${to}/photo/$value`, await picture);

    expect([v1.status, beta.status]).toEqual([200, 405]);
  });

  it.each(['/v1.0', '/beta'])('is not there for teams in %s', async (version) => {
    const { ask } = setUp();

    const response = await ask('PATCH', `${version}${addresses.team}/photo/$value`, await picture);

    expect(response.status).toBe(405);
  });
});

describe('addresses', () => {
  const namings: readonly (readonly [string, string])[] = [
    ['an object id', '/users/5d0c7a10-8f3e-4b6a-9c2d-000000000002'],
    ['a user principal name', '/users/niao@contoso.com'],
    ['a user principal name in other case', '/users/NiaO@Contoso.com'],
    ['a name in parentheses', "/users('niao@contoso.com')"],
    ['a doubled apostrophe in parentheses', "/users('siobhano''neill@contoso.com')"],
    ['an apostrophe', "/users/siobhano'neill@contoso.com"],
    ['an encoded #EXT#', '/users/elena_fabrikam.com%23EXT%23@contoso.com'],
    ['parentheses, encoded', '/users(%27elena_fabrikam.com%23EXT%23@contoso.com%27)'],
  ];

  it.each(namings)('take %s', async (_, path) => {
    const { send, adele } = createGraphFixture();
    const token = delegatedToken(adele, 'User.ReadBasic.All');

    const response = await send(`/v1.0${path}?$select=id`, { token });

    expect(response.status).toBe(200);
  });

  it('refuse a name that begins with a dollar outside of parentheses', async () => {
    const { send } = createGraphFixture();
    const token = tokenOf({ roles: ['User.Read.All'] });

    const slash = await send('/v1.0/users/$x@contoso.com', { token });
    const parentheses = await send("/v1.0/users('$x@contoso.com')", { token });

    expect(slash.status).toBe(400);
    expect(await refusalOf(parentheses)).toEqual([404, 'Request_ResourceNotFound']);
  });

  it('keep contact ids that differ by case apart', async () => {
    const { ask, tenant, adele } = setUp();
    const [first, second] = tenant.contactBook.listContacts(adele.objectId);
    expect(first?.contactId.toLowerCase()).toBe(second?.contactId.toLowerCase());

    await ask('PUT', `/v1.0/me/contacts/${first?.contactId ?? ''}/photo/$value`, await picture);

    const other = await jsonOf(
      await ask('GET', `/v1.0/me/contacts/${second?.contactId ?? ''}/photo`),
    );
    expect(other).toMatchObject({ width: 648 });
  });

  it.each([
    `/groups/${addresses.group.split('/')[2] ?? ''}/team`,
    `/me/joinedTeams/${addresses.group.split('/')[2] ?? ''}`,
    `/users/adelev@contoso.com/joinedTeams/${addresses.group.split('/')[2] ?? ''}`,
  ])('lead to the same team by %s', async (path) => {
    const { ask } = setUp();
    await ask('PUT', `/v1.0${addresses.team}/photo/$value`, await picture);

    expect(await jsonOf(await ask('GET', `/v1.0${path}/photo`))).toMatchObject({ width: 90 });
  });

  it('keep a team and its group apart', async () => {
    const { ask } = setUp();
    await ask('PUT', `/v1.0${addresses.team}/photo/$value`, await picture);

    expect(await jsonOf(await ask('GET', `/v1.0${addresses.group}/photo`))).toMatchObject({
      width: 648,
    });
  });

  it.each([
    ['GET', '/users/nobody@contoso.com', 'ImageNotFound'],
    ['PUT', '/users/nobody@contoso.com', 'ErrorItemNotFound'],
    // A mail address that is not the user principal name.
    ['GET', '/users/elena@fabrikam.com', 'ImageNotFound'],
    ['GET', '/groups/00000000-0000-0000-0000-000000000000', 'Request_ResourceNotFound'],
    ['GET', '/teams/9b1f60d4-2c55-4e0b-8a71-000000000005', 'NotFound'],
    ['GET', '/me/joinedTeams/9b1f60d4-2c55-4e0b-8a71-000000000004', 'Request_ResourceNotFound'],
    ['GET', '/me/contacts/nothing', 'ErrorItemNotFound'],
    ['GET', '/users/rosad@contoso.com/contacts/x', 'MailboxNotEnabledForRESTAPI'],
  ])('answer %s %s with 404 %s', async (method, path, code) => {
    const { send } = createGraphFixture();
    const roles = ['User.ReadWrite.All', 'Group.ReadWrite.All', 'Contacts.ReadWrite'];
    const { adele } = setUp();
    const token = path.startsWith('/me')
      ? delegatedToken(adele, everything)
      : tokenOf({ roles: [...roles, 'TeamSettings.ReadWrite.All'] });

    const upload = method === 'GET' ? {} : jpegUpload(await picture);
    const response = await send(`/v1.0${path}/photo/$value`, { ...upload, method, token });

    expect(await refusalOf(response)).toEqual([404, code]);
  });

  it('find a contact only in the folder where it lies', async () => {
    const { ask, addresses: places } = setUp();
    const [inDefault, , inSuppliers] = places.contacts;
    const strayed = inSuppliers.replace(/[^/]+$/, inDefault.split('/').at(-1) ?? '');

    expect(await refusalOf(await ask('GET', `/v1.0${inSuppliers}/photo`))).toEqual([
      404,
      'ImageNotFound',
    ]);
    expect(await refusalOf(await ask('GET', `/v1.0${strayed}/photo`))).toEqual([
      404,
      'ErrorItemNotFound',
    ]);
  });

  it('reach the default folder by its well-known name', async () => {
    const { ask, addresses: places } = setUp();
    const id = places.contacts[0].split('/').at(-1) ?? '';

    const response = await ask('GET', `/v1.0/me/contactFolders('contacts')/contacts/${id}/photo`);

    expect(response.status).toBe(200);
  });
});

describe('no photo', () => {
  it('is a picture of one pixel in beta metadata, and 404 everywhere else', async () => {
    const { send, person } = createGraphFixture();
    const token = delegatedToken(person('davidk@contoso.com'));

    const metadata = await send('/beta/me/photo', { token });
    const size = await send('/beta/me/photos/48x48', { token });
    const value = await send('/beta/me/photo/$value', { token });

    const absent = {
      '@odata.mediaContentType': 'image/gif',
      '@odata.mediaEtag': '',
      id: '1x1',
      height: 1,
      width: 1,
    };
    expect(await jsonOf(metadata)).toMatchObject(absent);
    expect(await jsonOf(size)).toMatchObject(absent);
    expect(await refusalOf(value)).toEqual([404, 'ImageNotFound']);
  });
});
