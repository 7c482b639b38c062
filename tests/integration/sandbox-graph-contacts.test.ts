import sharp from 'sharp';
import {
  createGraphFixture,
  delegatedToken,
  errorOf,
  graphOrigin,
  jpegUpload,
  jsonOf,
  refusalOf,
  tokenOf,
  type Send,
} from '../support/emulated-graph.ts';
import { targetAddresses } from '../support/graph-targets.ts';

type Item = Readonly<Record<string, unknown>>;

type List = {
  readonly value: readonly Item[];
  readonly '@odata.nextLink'?: string;
  readonly '@odata.count'?: number;
};

const setUp = () => {
  const fixture = createGraphFixture();
  const token = delegatedToken(fixture.adele, 'Contacts.ReadWrite');
  const ask = (path: string, options: Send = {}) => fixture.send(path, { token, ...options });
  const list = async (path: string): Promise<List> => {
    const response = await ask(path);
    expect(response.status).toBe(200);
    return (await response.json()) as List;
  };
  return {
    ...fixture,
    addresses: targetAddresses(fixture),
    ask,
    list,
    names: async (path: string) => (await list(path)).value.map(({ displayName }) => displayName),
    create: (path: string, body: unknown, headers: Readonly<Record<string, string>> = {}) =>
      ask(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      }),
  };
};

const filter = (text: string) => `/v1.0/me/contacts?$filter=${encodeURIComponent(text)}`;
const search = (text: string) => `/v1.0/me/contacts?$search=${encodeURIComponent(text)}`;
const byAddress = (address: string) => filter(`emailAddresses/any(a:a/address eq '${address}')`);

describe('the list', () => {
  it('is that of the default folder alone', async () => {
    const { names } = setUp();

    const listed = await names('/v1.0/me/contacts');

    expect(listed).toContain('Elena Petrova');
    expect(listed).not.toContain('Mikkel Sørensen');
  });

  it('describes a contact as Graph does', async () => {
    const { list, adele, tenant } = setUp();

    const [first] = (await list('/v1.0/me/contacts?$top=1')).value;

    const [seeded] = tenant.contactBook.listContacts(adele.objectId);
    expect(first).toMatchObject({
      id: seeded?.contactId,
      parentFolderId: seeded?.folderId,
      displayName: 'Elena Petrova',
      givenName: 'Elena',
      surname: 'Petrova',
      companyName: 'Fabrikam',
      jobTitle: null,
      emailAddresses: [{ name: 'Elena Petrova', address: 'elena@fabrikam.com' }],
    });
  });

  it('pages by next links that carry the other options along, on the same origin', async () => {
    const { list, ask } = setUp();
    const all: unknown[] = [];
    let next: string | undefined = `${graphOrigin}/v1.0/me/contacts?$top=3&$select=displayName`;
    let pages = 0;

    while (next !== undefined) {
      const url: URL = new URL(next);
      expect(url.origin).toBe(graphOrigin);
      const page: List = await list(url.pathname + url.search);
      expect(page.value.length).toBeLessThanOrEqual(3);
      all.push(...page.value.map(({ displayName }) => displayName));
      expect(page.value[0]).not.toHaveProperty('surname');
      next = page['@odata.nextLink'];
      pages += 1;
    }

    expect(pages).toBe(3);
    expect(new Set(all).size).toBe(8);
    expect((await ask('/v1.0/me/contacts?$top=1001')).status).toBe(400);
  });

  it('skips, counts and sorts when asked', async () => {
    const { list, names } = setUp();

    expect((await list('/v1.0/me/contacts?$count=true&$top=2'))['@odata.count']).toBe(8);
    expect(await names('/v1.0/me/contacts?$skip=7')).toHaveLength(1);
    const sorted = await names('/v1.0/me/contacts?$orderby=displayName desc');
    expect(sorted).toEqual([...sorted].sort((a, b) => String(b).localeCompare(String(a), 'en')));
  });

  it('fails loudly on an option that it does not read', async () => {
    const { ask } = setUp();

    const response = await ask('/v1.0/me/contacts?$expand=photo');

    expect(response.status).toBe(501);
    expect((await errorOf(response)).message).toMatch(/\$expand/);
  });
});

describe('finding', () => {
  it.each([
    ['elena@fabrikam.com', ['Elena Petrova']],
    ['ELENA@fabrikam.com', ['Elena Petrova']],
    ["robert.d''angelo@tailspintoys.com", ["Robert D'Angelo"]],
    ['olu+orders@northwindtraders.com', ['Olu Balogun']],
    ['hanna@mueller.example', ['Hanna Müller']],
    ['sofia@treyresearch.net', ['Sofía Castaño', 'Sofi C.']],
    ['fabrikam.com', []],
  ])('by the address %s', async (address, expected) => {
    const { names } = setUp();

    expect(await names(byAddress(address))).toEqual(expected);
  });

  it.each([
    ["emailAddresses/any(a:startswith(a/address,'user'))", 400, 'ErrorInvalidUrlQueryFilter'],
    ["emailAddresses/any(a:contains(a/address,'user'))", 400, 'ErrorInvalidUrlQueryFilter'],
    ["emailAddresses/any(a:a/address ne 'x@y.z')", 400, 'ErrorInvalidUrlQueryFilter'],
    ["emailAddresses/any(a:a/name eq 'x')", 400, 'ErrorInvalidUrlQueryFilter'],
    ["emailAddresses/all(a:a/address eq 'x@y.z')", 400, 'ErrorInvalidUrlQueryFilter'],
    ["emailAddresses/any(a:a/address eq 'robert.d'angelo@x')", 400, 'ErrorInvalidUrlQueryFilter'],
    ["contains(emailAddresses/address,'@x')", 400, 'BadRequest'],
    ["contains(displayName,'x')", 501, 'NotImplemented'],
  ])('refuses the filter %s', async (text, status, code) => {
    const { ask } = setUp();

    expect(await refusalOf(await ask(filter(text)))).toEqual([status, code]);
  });

  it('reads the beginning of a name, and clauses joined by or', async () => {
    const { names } = setUp();

    expect(await names(filter("startswith(displayName,'sof')"))).toHaveLength(2);
    expect(
      await names(
        filter(
          "displayName eq 'Grandma' or emailAddresses/any(b:b/address eq 'elena@fabrikam.com')",
        ),
      ),
    ).toEqual(['Elena Petrova', 'Grandma']);
  });

  it.each([
    ['"petrova"', ['Elena Petrova']],
    ['"el pet"', ['Elena Petrova']],
    ['"佐藤"', ['Kenji 佐藤']],
    ['"tailspin"', ["Robert D'Angelo"]],
    ['"mueller.example"', ['Hanna Müller']],
    ['"say \\"x\\""', []],
  ])('by the words %s', async (phrase, expected) => {
    const { names } = setUp();

    expect(await names(search(phrase))).toEqual(expected);
  });

  it('takes a phrase only in quotes, and not beside a filter or an order', async () => {
    const { ask } = setUp();
    const beside = (option: string) => ask(`${search('"x"')}&${option}`);

    expect((await ask(search('petrova'))).status).toBe(400);
    expect(await refusalOf(await beside("$filter=displayName eq 'x'"))).toEqual([
      400,
      'SearchWithFilter',
    ]);
    expect(await refusalOf(await beside('$orderby=displayName'))).toEqual([
      400,
      'SearchWithOrderBy',
    ]);
  });

  it('does not sort what it filters', async () => {
    const { ask } = setUp();

    const response = await ask(`${byAddress('x@y.z')}&$orderby=displayName`);

    expect(await refusalOf(response)).toEqual([400, 'InefficientFilter']);
  });
});

describe('folders', () => {
  it('are those beside the default one', async () => {
    const { names } = setUp();

    expect(await names('/v1.0/me/contactFolders')).toEqual(['Suppliers', 'Family']);
  });

  it('are walked to any depth', async () => {
    const { list, names } = setUp();
    let path = '/v1.0/me/contactFolders';
    const walked: unknown[] = [];
    for (;;) {
      const [folder] = (await list(path)).value;
      if (folder === undefined) break;
      walked.push(folder['displayName'], await names(`${path}/${String(folder['id'])}/contacts`));
      path = `${path}/${String(folder['id'])}/childFolders`;
    }

    expect(walked).toEqual([
      'Suppliers',
      ['Mikkel Sørensen'],
      'Nordic',
      ['Aino Virtanen'],
      'Oslo',
      ['Ingunn Bakke'],
    ]);
  });

  it('page, and give one by its id or well-known name', async () => {
    const { list, ask } = setUp();

    const first = await list('/v1.0/me/contactFolders?$top=1');
    const id = String(first.value[0]?.['id']);

    expect(first['@odata.nextLink']).toContain('skip=1');
    expect(await jsonOf(await ask(`/v1.0/me/contactFolders/${id}`))).toMatchObject({
      displayName: 'Suppliers',
    });
    expect(await jsonOf(await ask('/v1.0/me/contactFolders/contacts'))).toMatchObject({
      displayName: 'Contacts',
    });
  });

  it.each(['/contactFolders/nothing/contacts', '/contactFolders/nothing/childFolders'])(
    'answer 404 for %s',
    async (path) => {
      const { ask } = setUp();

      expect(await refusalOf(await ask(`/v1.0/me${path}`))).toEqual([404, 'ErrorItemNotFound']);
    },
  );
});

describe('creating', () => {
  const person = {
    givenName: 'Nils',
    surname: 'Holm',
    emailAddresses: [{ address: 'nils@example.com', name: 'Nils' }],
  };

  it('answers 201 with the contact, its name made of the two', async () => {
    const { create, names } = setUp();

    const response = await create('/v1.0/me/contacts', person);

    expect(response.status).toBe(201);
    const contact = await jsonOf(response);
    expect(contact).toMatchObject({ ...person, displayName: 'Nils Holm' });
    expect(response.headers.get('location')).toContain(String(contact['id']));
    expect(await names(byAddress('nils@example.com'))).toEqual(['Nils Holm']);
  });

  it('puts it into the folder of the path', async () => {
    const { create, names, addresses } = setUp();
    const folder = addresses.contacts[4].replace(/\/[^/]+$/, '');

    expect((await create(`/v1.0${folder}`, person)).status).toBe(201);

    expect(await names(`/v1.0${folder}`)).toEqual(['Ingunn Bakke', 'Nils Holm']);
    expect(await names(byAddress('nils@example.com'))).toEqual([]);
  });

  it('makes two contacts of two requests', async () => {
    const { create, names } = setUp();

    await create('/v1.0/me/contacts', person);
    await create('/v1.0/me/contacts', person);

    expect(await names(byAddress('nils@example.com'))).toHaveLength(2);
  });

  it('shows the new contact, and takes its photo, only after the lag', async () => {
    const { create, ask, names, change, clock } = setUp();
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
    const { create, names, tenant } = setUp();
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
    const { ask } = setUp();

    const response = await ask('/v1.0/me/contacts', {
      method: 'POST',
      headers: { 'content-type': contentType },
      body,
    });

    expect(await refusalOf(response)).toEqual([400, 'BadRequest']);
  });

  it('fails loudly on a property that it does not hold', async () => {
    const { create } = setUp();

    expect((await create('/v1.0/me/contacts', { spouseName: 'x' })).status).toBe(501);
  });
});

describe('immutable ids', () => {
  const prefer = { prefer: 'IdType="ImmutableId"' };

  it('are given when preferred, say so, and lead to the same contact', async () => {
    const { ask } = setUp();

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
    const { ask } = setUp();

    const { headers } = await ask('/v1.0/me/contacts?$top=1', { headers: { prefer: 'x=y' } });

    expect(headers.get('preference-applied')).toBeNull();
  });

  it('are what EWS ids are translated to', async () => {
    const { ask, adele, tenant } = setUp();
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
