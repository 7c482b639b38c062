import { createPhotoPropertiesClient, createPhotoSizesClient, photoSizes } from '#graph';
import type { PhotoPropertiesTarget } from '#graph';

import {
  empty,
  imageNotFound,
  json,
  me,
  metadata,
  picture,
  refusal,
  scriptGraph,
} from '../scripted-graph.ts';

const user = { kind: 'user', userId: 'u1' } as const;
const group = { kind: 'group', groupId: 'g1' } as const;
const team = { kind: 'team', teamId: 't1' } as const;
const contact = { kind: 'contact', mailbox: me, contactId: 'c1' } as const;

const root = 'https://graph.example/v1.0';

describe('the sizes of a photo', () => {
  const entry = (edgePx: number, etag = '"E"') => ({
    '@odata.mediaContentType': 'image/jpeg',
    '@odata.mediaEtag': etag,
    id: `${edgePx}X${edgePx}`,
    width: edgePx,
    height: edgePx,
  });
  const listing = { value: [entry(48), entry(1, ''), entry(64)] };

  it('are nine', () => {
    expect(photoSizes).toHaveLength(9);
  });

  it('are listed', async () => {
    const { transport, clock, requests } = scriptGraph([json(200, listing)]);

    const listed = await clock.run(createPhotoSizesClient(transport).listSizes(group));

    expect(listed).toMatchObject({ ok: true, value: [{ widthPx: 48 }, { widthPx: 64 }] });
    expect(requests[0]?.url).toBe(`${root}/groups/g1/photos`);
  });

  it('are none where there is no photo', async () => {
    const { transport, clock } = scriptGraph([imageNotFound]);

    expect(await clock.run(createPhotoSizesClient(transport).listSizes(me))).toEqual({
      ok: true,
      value: [],
    });
  });

  it.each([
    [json(200, { value: 'x' }), 'graph/unexpected-answer'],
    [json(200, { value: [{}] }), 'graph/unexpected-answer'],
    [refusal(403, 'ErrorAccessDenied'), 'graph/forbidden'],
    ['cut' as const, 'graph/network'],
  ])('fail as the service says (%#)', async (step, kind) => {
    const { transport, clock } = scriptGraph(() => step);

    expect(await clock.run(createPhotoSizesClient(transport).listSizes(me))).toMatchObject({
      error: { kind },
    });
  });

  it('are read one by one, metadata and bytes', async () => {
    const { transport, clock, requests } = scriptGraph([
      metadata('"E1"', 96),
      picture('small'),
      imageNotFound,
      imageNotFound,
    ]);
    const sizes = createPhotoSizesClient(transport);

    expect(await clock.run(sizes.readMetadata(user, '96x96'))).toMatchObject({
      value: { status: 'present', metadata: { widthPx: 96 } },
    });
    expect(await clock.run(sizes.readValue(user, '96x96'))).toMatchObject({
      value: { status: 'present' },
    });
    expect(await clock.run(sizes.readMetadata(me, '648x648'))).toMatchObject({
      value: { status: 'absent' },
    });
    expect(await clock.run(sizes.readValue(me, '648x648'))).toMatchObject({
      value: { status: 'absent' },
    });
    expect(requests.map(({ url }) => url)).toEqual([
      `${root}/users/u1/photos/96x96`,
      `${root}/users/u1/photos/96x96/$value`,
      `${root}/me/photos/648x648`,
      `${root}/me/photos/648x648/$value`,
    ]);
  });
});

describe('the properties of a photo', () => {
  const updated = { id: 'p1', height: 6, width: 5 };
  const twelve: readonly (readonly [PhotoPropertiesTarget, string])[] = [
    [me, '/me/photo'],
    [user, '/users/u1/photo'],
    [team, '/teams/t1/photo'],
    [group, '/groups/g1/photo'],
    [{ kind: 'photo-of-size', of: me, photoId: '48x48' }, '/me/photos/48x48'],
    [{ kind: 'photo-of-size', of: user, photoId: '48x48' }, '/users/u1/photos/48x48'],
    [{ kind: 'photo-of-size', of: group, photoId: '48x48' }, '/groups/g1/photos/48x48'],
    [contact, '/me/contacts/c1/photo'],
    [{ kind: 'joined-group', groupId: 'g1' }, '/me/joinedGroups/g1/photo'],
    [{ kind: 'joined-group-team', groupId: 'g1' }, '/me/joinedGroups/g1/team/photo'],
    [
      { kind: 'joined-group-photo-of-size', groupId: 'g1', photoId: '48x48' },
      '/me/joinedGroups/g1/photos/48x48',
    ],
    [{ kind: 'drive-creator' }, '/drive/root/createdByUser/photo'],
  ];

  it.each(twelve)('of %p are written as JSON, only those that change', async (target, path) => {
    const { transport, clock, requests } = scriptGraph([json(200, updated)]);
    const client = createPhotoPropertiesClient(transport);

    const outcome = await clock.run(client.updatePhotoProperties(target, { heightPx: 6 }));

    expect(outcome).toEqual({ ok: true, value: { id: 'p1', heightPx: 6, widthPx: 5 } });
    expect(requests[0]).toMatchObject({
      method: 'PATCH',
      url: `https://graph.example/beta${path}`,
    });
    expect(requests[0]?.headers.get('content-type')).toBe('application/json');
    expect(JSON.parse(requests[0]?.init.body as string)).toEqual({
      '@odata.type': '#microsoft.graph.profilePhoto',
      height: 6,
    });
  });

  it('go to v1.0 when told', async () => {
    const { transport, clock, requests } = scriptGraph([json(200, updated)]);
    const client = createPhotoPropertiesClient(transport);
    const changes = { id: 'p2', widthPx: 5, heightPx: 6 };

    await clock.run(client.updatePhotoProperties(me, changes, { version: 'v1.0' }));

    expect(requests[0]?.url).toBe(`${root}/me/photo`);
    expect(JSON.parse(requests[0]?.init.body as string)).toMatchObject({ id: 'p2', width: 5 });
  });

  it.each([
    [empty(405), 'graph/not-offered-by-service'],
    [refusal(403, 'ErrorAccessDenied'), 'graph/not-offered-by-service'],
    [refusal(400, 'BadRequest'), 'graph/not-offered-by-service'],
    [json(200, { id: 'x' }), 'graph/unexpected-answer'],
    [json(200, []), 'graph/unexpected-answer'],
  ])('fail as the service says (%#)', async (step, kind) => {
    const { transport, clock } = scriptGraph([step]);
    const client = createPhotoPropertiesClient(transport);

    expect(await clock.run(client.updatePhotoProperties(me, { widthPx: 9 }))).toMatchObject({
      error: { kind },
    });
  });
});
