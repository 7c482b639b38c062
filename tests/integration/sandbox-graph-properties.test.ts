import sharp from 'sharp';
import {
  createGraphFixture,
  delegatedToken,
  errorOf,
  jpegUpload,
  jsonOf,
  refusalOf,
  tokenOf,
  type Send,
} from '../support/emulated-graph.ts';
import { targetAddresses } from '../support/graph-targets.ts';

const scopes =
  'User.ReadWrite ProfilePhoto.ReadWrite.All TeamSettings.ReadWrite.All Contacts.ReadWrite';

const setUp = (settings: { readonly allowPhotoProperties: boolean }) => {
  const fixture = createGraphFixture();
  fixture.change(settings);
  const token = delegatedToken(fixture.adele, scopes);
  const ask = (path: string, options: Send = {}) => fixture.send(path, { token, ...options });
  return {
    ...fixture,
    ask,
    patch: (path: string, body: unknown, options: Send = {}) =>
      ask(path, {
        method: 'PATCH',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
        ...options,
      }),
  };
};

const { me, user, group, team, contacts } = targetAddresses(createGraphFixture());
const joined = group.replace('/groups', '/me/joinedGroups');

/** The twelve addresses of the generated beta pages. */
const addresses = [
  `${me}/photo`,
  `${user}/photo`,
  `${team}/photo`,
  `${group}/photo`,
  `${me}/photos/240x240`,
  `${user}/photos/240x240`,
  `${group}/photos/240x240`,
  `${contacts[0]}/photo`,
  `${joined}/photo`,
  `${joined}/team/photo`,
  `${joined}/photos/240x240`,
  '/drive/root/createdByUser/photo',
];

const body = { '@odata.type': '#microsoft.graph.profilePhoto', height: 6, width: 5 };

describe.each(addresses)('PATCH %s', (path) => {
  it.each(['/v1.0', '/beta'])('is refused by today’s service in %s', async (version) => {
    const { patch } = setUp({ allowPhotoProperties: false });

    const response = await patch(`${version}${path}`, body);

    expect(response.status).toBe(405);
    expect((await errorOf(response)).message).toBe('The OData request is not supported.');
  });

  it('answers with the updated photo where it is allowed', async () => {
    const { patch } = setUp({ allowPhotoProperties: true });

    const response = await patch(`/beta${path}`, body);

    expect(response.status).toBe(200);
    expect(await jsonOf(response)).toEqual({
      ...body,
      '@odata.mediaContentType': 'image/jpeg',
      '@odata.mediaEtag': expect.stringMatching(/^"[0-9A-F]{8}"$/) as string,
      id: path.includes('240') ? '240x240' : 'default',
    });
  });

  it('needs the permission to change the photo', async () => {
    const { patch, adele } = setUp({ allowPhotoProperties: true });

    const token = delegatedToken(adele, 'User.Read Team.ReadBasic.All Contacts.Read');

    expect((await patch(`/beta${path}`, body, { token })).status).toBe(403);
  });
});

describe('written properties', () => {
  it('keep what is not given, and show in later reads', async () => {
    const { patch, ask } = setUp({ allowPhotoProperties: true });

    await patch('/beta/me/photo', { width: 7 });
    const second = await jsonOf(await patch('/beta/me/photo', { id: 'mine' }));

    expect(second).toMatchObject({ id: 'mine', width: 7, height: 648 });
    expect(await jsonOf(await ask('/v1.0/me/photo'))).toMatchObject({ id: 'mine', width: 7 });
    expect(await jsonOf(await ask('/v1.0/me/photos/240x240'))).toMatchObject({ width: 240 });
  });

  it('are forgotten with a new photo, and on reset', async () => {
    const { patch, ask, tenant } = setUp({ allowPhotoProperties: true });
    const picture = await sharp({
      create: { width: 90, height: 90, channels: 3, background: '#555555' },
    })
      .jpeg()
      .toBuffer();
    await patch('/beta/me/photo', { width: 7 });

    await ask('/v1.0/me/photo/$value', jpegUpload(picture));
    expect(await jsonOf(await ask('/v1.0/me/photo'))).toMatchObject({ width: 90 });
    tenant.reset();
    expect(await jsonOf(await ask('/v1.0/me/photo'))).toMatchObject({ width: 648 });
  });

  it.each([
    ['another type', { '@odata.type': '#microsoft.graph.user' }],
    ['a text for a number', { height: '6' }],
    ['half a pixel', { width: 1.5 }],
    ['more than 32 bits', { width: 2 ** 31 }],
    ['a number for the id', { id: 1 }],
    ['an unknown property', { depth: 1 }],
    ['a list', []],
  ])('are refused as %s', async (_, wrong) => {
    const { patch } = setUp({ allowPhotoProperties: true });

    expect(await refusalOf(await patch('/beta/me/photo', wrong))).toEqual([400, 'BadRequest']);
  });

  it('need JSON', async () => {
    const { patch } = setUp({ allowPhotoProperties: true });

    const response = await patch('/beta/me/photo', body, { headers: {} });

    expect(response.status).toBe(400);
  });

  it('need a photo, and a size that there is', async () => {
    const { patch, person } = setUp({ allowPhotoProperties: true });
    const token = delegatedToken(person('davidk@contoso.com'), scopes);

    const without = await patch('/beta/me/photo', body, { token });
    const unknownSize = await patch('/beta/me/photos/50x50', body);

    expect(await refusalOf(without)).toEqual([404, 'ImageNotFound']);
    expect(await refusalOf(unknownSize)).toEqual([404, 'ImageNotFound']);
  });

  it('of a joined group need that one has joined it', async () => {
    const { patch } = setUp({ allowPhotoProperties: true });
    const other = '/beta/me/joinedGroups/9b1f60d4-2c55-4e0b-8a71-000000000004/photo';

    expect(await refusalOf(await patch(other, body))).toEqual([404, 'Request_ResourceNotFound']);
  });

  it('are written by applications, except where the address means the signed-in user', async () => {
    const { patch } = setUp({ allowPhotoProperties: true });
    const token = tokenOf({ roles: ['ProfilePhoto.ReadWrite.All'] });

    expect((await patch(`/beta${user}/photo`, body, { token })).status).toBe(200);
    expect((await patch('/beta/me/photo', body, { token })).status).toBe(400);
  });
});
