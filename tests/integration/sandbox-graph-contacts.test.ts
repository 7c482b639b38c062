import { errorOf, graphOrigin, jsonOf, refusalOf } from '../support/emulated-graph.ts';
import {
  byAddress,
  contactFilter,
  contactSearch,
  setUpContacts,
  type List,
} from '../support/contact-fixture.ts';

describe('the list', () => {
  it('is that of the default folder alone', async () => {
    const { names } = setUpContacts();

    const listed = await names('/v1.0/me/contacts');

    expect(listed).toContain('Elena Petrova');
    expect(listed).not.toContain('Mikkel Sørensen');
  });

  it('describes a contact as Graph does', async () => {
    const { list, adele, tenant } = setUpContacts();

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
    const { list, ask } = setUpContacts();
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
    const { list, names } = setUpContacts();

    expect((await list('/v1.0/me/contacts?$count=true&$top=2'))['@odata.count']).toBe(8);
    expect(await names('/v1.0/me/contacts?$skip=7')).toHaveLength(1);
    const sorted = await names('/v1.0/me/contacts?$orderby=displayName desc');
    expect(sorted).toEqual([...sorted].sort((a, b) => String(b).localeCompare(String(a), 'en')));
  });

  it('fails loudly on an option that it does not read', async () => {
    const { ask } = setUpContacts();

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
    const { names } = setUpContacts();

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
    const { ask } = setUpContacts();

    expect(await refusalOf(await ask(contactFilter(text)))).toEqual([status, code]);
  });

  it('reads the beginning of a name, and clauses joined by or', async () => {
    const { names } = setUpContacts();

    expect(await names(contactFilter("startswith(displayName,'sof')"))).toHaveLength(2);
    expect(
      await names(
        contactFilter(
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
    const { names } = setUpContacts();

    expect(await names(contactSearch(phrase))).toEqual(expected);
  });

  it('takes a phrase only in quotes, and not beside a filter or an order', async () => {
    const { ask } = setUpContacts();
    const beside = (option: string) => ask(`${contactSearch('"x"')}&${option}`);

    expect((await ask(contactSearch('petrova'))).status).toBe(400);
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
    const { ask } = setUpContacts();

    const response = await ask(`${byAddress('x@y.z')}&$orderby=displayName`);

    expect(await refusalOf(response)).toEqual([400, 'InefficientFilter']);
  });
});

describe('folders', () => {
  it('are those beside the default one', async () => {
    const { names } = setUpContacts();

    expect(await names('/v1.0/me/contactFolders')).toEqual(['Suppliers', 'Family']);
  });

  it('are walked to any depth', async () => {
    const { list, names } = setUpContacts();
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
    const { list, ask } = setUpContacts();

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
      const { ask } = setUpContacts();

      expect(await refusalOf(await ask(`/v1.0/me${path}`))).toEqual([404, 'ErrorItemNotFound']);
    },
  );
});
