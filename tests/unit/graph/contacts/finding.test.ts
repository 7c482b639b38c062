import { createContactsClient, type ContactCursor } from '#graph';

import { empty, json, me, refusal, scriptGraph, type Step } from '../scripted-graph.ts';

const root = 'https://graph.example/v1.0';
const shared = { kind: 'user', userId: 'u1' } as const;

const contact = (id: string, displayName = id, ...addresses: string[]) => ({
  id,
  displayName,
  emailAddresses: addresses.map((address) => ({ address, name: displayName })),
});

/** A mailbox with folders `f` and `g`, and `h` below `f`; each address of contacts answers its own list. */
const mailbox =
  (lists: Readonly<Record<string, unknown>>) =>
  (request: { url: string }): Step => {
    const { pathname } = new URL(request.url);
    const path = pathname.replace(/^\/v1\.0\/(me|users\/u1)/, '');
    const folders: Readonly<Record<string, readonly string[]>> = {
      '/contactFolders': ['f', 'g'],
      '/contactFolders/f/childFolders': ['h'],
    };
    if (path.endsWith('olders')) {
      return json(200, { value: (folders[path] ?? []).map((id) => ({ id, displayName: id })) });
    }
    return json(200, { value: lists[path] ?? [] });
  };

describe('finding contacts by mail address', () => {
  it('looks into the default folder and all others, at any depth, and gives each contact once', async () => {
    const { transport, clock, requests } = scriptGraph(
      mailbox({
        '/contacts': [contact('c1', 'Zoë', 'x@y.z', 'other@y.z')],
        '/contactFolders/f/childFolders/h/contacts': [contact('c2', 'Deep'), contact('c1')],
      }),
    );

    const found = await clock.run(createContactsClient(transport).findContacts(me, ' x@y.z '));

    expect(found).toEqual({
      ok: true,
      value: [
        {
          target: { kind: 'contact', mailbox: me, contactId: 'c1' },
          displayName: 'Zoë',
          mailAddresses: ['x@y.z', 'other@y.z'],
        },
        {
          target: { kind: 'contact', mailbox: me, contactId: 'c2', folderPath: ['f', 'h'] },
          displayName: 'Deep',
          mailAddresses: [],
        },
      ],
    });
    const asked = requests.map(({ url }) => new URL(url));
    expect(asked.filter(({ pathname }) => pathname.endsWith('/contacts'))).toHaveLength(4);
    for (const { pathname, searchParams } of asked) {
      if (!pathname.endsWith('/contacts')) continue;
      expect(searchParams.get('$filter')).toBe("emailAddresses/any(a:a/address eq 'x@y.z')");
    }
  });

  it('asks for immutable ids every time, with the permission for the mailbox', async () => {
    for (const [owner, scope] of [
      [me, 'Contacts.ReadWrite'],
      [shared, 'Contacts.ReadWrite.Shared'],
    ] as const) {
      const { transport, clock, requests, tokenRequests } = scriptGraph(mailbox({}));

      await clock.run(createContactsClient(transport).findContacts(owner, 'x@y.z'));

      expect(requests.length).toBeGreaterThan(5);
      for (const { headers } of requests) {
        expect(headers.get('prefer')).toBe('IdType="ImmutableId"');
      }
      expect(new Set(tokenRequests.flatMap(({ scopes }) => scopes))).toEqual(new Set([scope]));
    }
  });

  it('keeps apostrophes and signs of the address within the filter', async () => {
    const { transport, clock, requests } = scriptGraph(mailbox({}));

    await clock.run(createContactsClient(transport).findContacts(me, "o'neil+a&b#c@y.z"));

    expect(new URL(requests[0]?.url ?? '').searchParams.get('$filter')).toBe(
      "emailAddresses/any(a:a/address eq 'o''neil+a&b#c@y.z')",
    );
  });

  it('finds nobody without an address, and asks nothing', async () => {
    const { transport, clock, requests } = scriptGraph([]);

    expect(await clock.run(createContactsClient(transport).findContacts(me, ' '))).toEqual({
      ok: true,
      value: [],
    });
    expect(requests).toHaveLength(0);
  });

  it.each([
    ['the default folder', /v1\.0\/me\/contacts/],
    ['the folders', /me\/contactFolders\?/],
    ['the folders below', /childFolders/],
    ['one folder', /contactFolders\/g\/contacts/],
  ])('fails when %s cannot be read', async (_, part) => {
    const rest = mailbox({});
    const { transport, clock } = scriptGraph((request) =>
      part.test(request.url) ? refusal(403, 'ErrorAccessDenied') : rest(request),
    );

    expect(
      await clock.run(createContactsClient(transport).findContacts(me, 'x@y.z')),
    ).toMatchObject({ error: { kind: 'graph/forbidden' } });
  });

  it('leaves out entries that are none', async () => {
    const { transport, clock } = scriptGraph(
      mailbox({
        '/contacts': [
          'nonsense',
          { displayName: 'no id' },
          { id: 'c', emailAddresses: [1, { address: 'a@b.c' }] },
        ],
      }),
    );

    expect(
      await clock.run(createContactsClient(transport).findContacts(me, 'a@b.c')),
    ).toMatchObject({ value: [{ displayName: 'a@b.c', mailAddresses: ['a@b.c'] }] });
  });

  it('names a contact without name and address with nothing', async () => {
    const { transport, clock } = scriptGraph(mailbox({ '/contacts': [{ id: 'c' }] }));

    expect(
      await clock.run(createContactsClient(transport).findContacts(me, 'a@b.c')),
    ).toMatchObject({ value: [{ displayName: '', mailAddresses: [] }] });
  });
});

describe('listing contacts', () => {
  const pages = (request: { url: string }): Step => {
    const url = new URL(request.url);
    if (url.pathname === '/v1.0/me/contacts' && !url.searchParams.has('$skip')) {
      return json(200, {
        value: [contact('c1', 'Ann Bauer', 'ann@x.y'), contact('c2', 'Bo', 'bo@x.y')],
        '@odata.nextLink': `${root}/me/contacts?$skip=2`,
      });
    }
    if (url.searchParams.has('$skip')) return json(200, { value: [contact('c3', 'Çelik Ünal')] });
    return mailbox({ '/contactFolders/g/contacts': [contact('c4', 'Ann Çiçek')] })(request);
  };

  const listAll = async (text?: string) => {
    const { transport, clock, requests } = scriptGraph(pages);
    const contacts = createContactsClient(transport);
    const names: string[][] = [];
    let cursor: ContactCursor | undefined;
    do {
      const page = await clock.run(
        contacts.listContacts(me, {
          ...(text === undefined ? {} : { text }),
          ...(cursor === undefined ? {} : { cursor }),
        }),
      );
      if (!page.ok) throw new Error(page.error.kind);
      names.push(page.value.contacts.map(({ displayName }) => displayName));
      cursor = page.value.next;
    } while (cursor !== undefined);
    return { names, requests };
  };

  it('goes page by page through the default folder and then all others', async () => {
    const { names, requests } = await listAll();

    expect(names).toEqual([['Ann Bauer', 'Bo'], ['Çelik Ünal'], ['Ann Çiçek'], []]);
    const folderReads = requests.filter(({ url }) => /olders\?/.test(url));
    expect(folderReads).toHaveLength(4);
  });

  it('finds words in names and addresses without regard to case and accents', async () => {
    expect((await listAll('celik UNAL')).names.flat()).toEqual(['Çelik Ünal']);
    expect((await listAll('ann x.y')).names.flat()).toEqual(['Ann Bauer']);
    expect((await listAll('ann')).names).toEqual([['Ann Bauer'], ['Ann Çiçek'], []]);
    expect((await listAll('nobody')).names).toEqual([[]]);
  });

  it.each([/me\/contacts/, /contactFolders\?/])('fails when %s cannot be read', async (part) => {
    const { transport, clock } = scriptGraph((request) =>
      part.test(request.url) ? empty(500) : json(200, { value: [] }),
    );

    expect(await clock.run(createContactsClient(transport).listContacts(me))).toMatchObject({
      error: { kind: 'graph/service-failed' },
    });
  });
});
