import sharp from 'sharp';

import {
  createGraphFixture,
  delegatedToken,
  jpegUpload,
  jsonOf,
  refusalOf,
  tokenOf,
} from '../support/emulated-graph.ts';
import { byAddress, setUpContacts, type Item, type List } from '../support/contact-fixture.ts';

describe('creating', () => {
  const person = {
    givenName: 'Nils',
    surname: 'Holm',
    emailAddresses: [{ address: 'nils@example.com', name: 'Nils' }],
  };

  it('answers 201 with the contact, its name made of the two', async () => {
    const { create, names } = setUpContacts();

    const response = await create('/v1.0/me/contacts', person);

    expect(response.status).toBe(201);
    const contact = await jsonOf(response);
    expect(contact).toMatchObject({ ...person, displayName: 'Nils Holm' });
    expect(response.headers.get('location')).toContain(String(contact['id']));
    expect(await names(byAddress('nils@example.com'))).toEqual(['Nils Holm']);
  });

  it('puts it into the folder of the path', async () => {
    const { create, names, addresses } = setUpContacts();
    const folder = addresses.contacts[4].replace(/\/[^/]+$/, '');

    expect((await create(`/v1.0${folder}`, person)).status).toBe(201);

    expect(await names(`/v1.0${folder}`)).toEqual(['Ingunn Bakke', 'Nils Holm']);
    expect(await names(byAddress('nils@example.com'))).toEqual([]);
  });

  it('makes two contacts of two requests', async () => {
    const { create, names } = setUpContacts();

    await create('/v1.0/me/contacts', person);
    await create('/v1.0/me/contacts', person);

    expect(await names(byAddress('nils@example.com'))).toHaveLength(2);
  });

  it('shows the new contact, and takes its photo, only after the lag', async () => {
    const { create, ask, names, change, clock } = setUpContacts();
    change({ lagMs: 2000 });
    const picture = await sharp({
      create: { width: 90, height: 90, channels: 3, background: '#123456' },
    })
      .jpeg()
      .toBuffer();

    const { id } = await jsonOf(await create('/v1.0/me/contacts', person));
    const path = `/v1.0/me/contacts/${String(id)}`;

    expect((await ask(path)).status).toBe(404);
    expect(await refusalOf(await ask(`${path}/photo/$value`, jpegUpload(picture)))).toEqual([
      404,
      'ErrorItemNotFound',
    ]);
    expect(await names(byAddress('nils@example.com'))).toEqual([]);
    await clock.advance(2000);
    expect((await ask(path)).status).toBe(200);
    expect((await ask(`${path}/photo/$value`, jpegUpload(picture))).status).toBe(200);
    expect(await names(byAddress('nils@example.com'))).toHaveLength(1);
  });

  it('is undone by a reset', async () => {
    const { create, names, tenant } = setUpContacts();
    await create('/v1.0/me/contacts', person);

    tenant.reset();

    expect(await names(byAddress('nils@example.com'))).toEqual([]);
  });

  it.each([
    ['no JSON', '{', 'application/json'],
    ['nothing', '', 'application/json'],
    ['a list', '[]', 'application/json'],
    ['another type', '{}', 'text/plain'],
    ['a name that is no text', '{"givenName":1}', 'application/json'],
    ['addresses that are none', '{"emailAddresses":["x@y.z"]}', 'application/json'],
  ])('refuses %s', async (_, body, contentType) => {
    const { ask } = setUpContacts();

    const response = await ask('/v1.0/me/contacts', {
      method: 'POST',
      headers: { 'content-type': contentType },
      body,
    });

    expect(await refusalOf(response)).toEqual([400, 'BadRequest']);
  });

  it('fails loudly on a property that it does not hold', async () => {
    const { create } = setUpContacts();

    expect((await create('/v1.0/me/contacts', { spouseName: 'x' })).status).toBe(501);
  });
});

describe('immutable ids', () => {
  const prefer = { prefer: 'IdType="ImmutableId"' };

  it('are given when preferred, say so, and lead to the same contact', async () => {
    const { ask } = setUpContacts();

    const usual = await jsonOf(await ask('/v1.0/me/contacts?$top=1'));
    const response = await ask('/v1.0/me/contacts?$top=1', { headers: prefer });
    const immutable = await jsonOf(response);

    const idOf = (list: Item) => String((list as unknown as List).value[0]?.['id']);
    expect(response.headers.get('preference-applied')).toBe('IdType="ImmutableId"');
    expect(idOf(immutable)).not.toBe(idOf(usual));
    const [byUsual, byImmutable] = [
      await ask(`/v1.0/me/contacts/${idOf(usual)}/photo`),
      await ask(`/v1.0/me/contacts/${idOf(immutable)}/photo`, { headers: prefer }),
    ];
    expect((await jsonOf(byImmutable))['@odata.mediaEtag']).toBe(
      (await jsonOf(byUsual))['@odata.mediaEtag'],
    );
  });

  it('are not given otherwise', async () => {
    const { ask } = setUpContacts();

    const { headers } = await ask('/v1.0/me/contacts?$top=1', { headers: { prefer: 'x=y' } });

    expect(headers.get('preference-applied')).toBeNull();
  });

  it('are what EWS ids are translated to', async () => {
    const { ask, adele, tenant } = setUpContacts();
    const [contact] = tenant.contactBook.listContacts(adele.objectId);
    const restId = contact?.contactId ?? '';
    const translate = async (
      targetIdType: string,
      inputIds: unknown = [restId.replace('-', '/')],
    ) =>
      ask('/v1.0/me/translateExchangeIds', {
        method: 'POST',
        token: delegatedToken(adele, 'User.Read'),
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ inputIds, sourceIdType: 'ewsId', targetIdType }),
      });

    const targets = async (type: string) =>
      ((await jsonOf(await translate(type)))['value'] as Item[]).map(({ targetId }) => targetId);

    expect(await targets('restId')).toEqual([restId]);
    const [immutable] = await targets('restImmutableEntryId');
    expect((await ask(`/v1.0/me/contacts/${String(immutable)}`)).status).toBe(200);
    expect((await translate('restId', Array(1001).fill('x'))).status).toBe(400);
    expect((await translate('entryId')).status).toBe(501);
  });
});

describe('whose contacts', () => {
  it.each([
    ['Contacts.Read', 200],
    ['Contacts.ReadWrite', 200],
    ['User.ReadWrite.All', 403],
  ])('one’s own are listed with %s: %i', async (scope, status) => {
    const { send, adele } = createGraphFixture();
    const token = delegatedToken(adele, scope);

    expect((await send('/v1.0/me/contacts', { token })).status).toBe(status);
    expect((await send('/v1.0/users/adelev@contoso.com/contacts', { token })).status).toBe(status);
  });

  it('one’s own are created with Contacts.ReadWrite alone', async () => {
    const { send, adele } = createGraphFixture();

    const response = await send('/v1.0/me/contacts', {
      method: 'POST',
      token: delegatedToken(adele, 'Contacts.Read'),
      headers: { 'content-type': 'application/json' },
      body: '{"givenName":"X"}',
    });

    expect(await refusalOf(response)).toEqual([403, 'ErrorAccessDenied']);
  });

  it.each([
    ['niao@contoso.com', 'Contacts.Read.Shared', 200],
    ['niao@contoso.com', 'Contacts.ReadWrite.Shared', 200],
    ['niao@contoso.com', 'Contacts.ReadWrite', 403],
    // Petr shares nothing with Adele.
    ['petrn@contoso.com', 'Contacts.ReadWrite.Shared', 403],
  ])('those of %s with %s: %i', async (owner, scope, status) => {
    const { send, adele, person, tenant } = createGraphFixture();
    const token = delegatedToken(adele, scope);
    const contacts = tenant.contactBook.listContacts(person(owner).objectId);
    const withPhoto = contacts[0]?.contactId ?? 'none';

    const list = await send(`/v1.0/users/${owner}/contacts`, { token });
    const photo = await send(`/v1.0/users/${owner}/contacts/${withPhoto}/photo`, { token });

    expect(list.status).toBe(status);
    expect(photo.status).toBe(status === 200 ? 404 : 403);
  });

  it('an application reads anybody’s, but has no /me', async () => {
    const { send } = createGraphFixture();
    const token = tokenOf({ roles: ['Contacts.Read'] });

    expect((await send('/v1.0/users/petrn@contoso.com/contacts', { token })).status).toBe(200);
    expect((await send('/v1.0/me/contacts', { token })).status).toBe(400);
  });

  it('somebody without a mailbox has none', async () => {
    const { send, person } = createGraphFixture();
    const token = delegatedToken(person('rosad@contoso.com'), 'Contacts.Read');

    const response = await send('/v1.0/me/contacts', { token });

    expect(await refusalOf(response)).toEqual([404, 'MailboxNotEnabledForRESTAPI']);
  });
});
