import fc from 'fast-check';

import type { ContactTarget, PhotoTarget } from '#graph';

import { matchRoute } from '../../sandbox/graph/http/match-route.ts';
import { routes } from '../../sandbox/graph/routes.ts';
import { graphOrigin, tokenOf } from '../support/emulated-graph.ts';
import { connectClients } from './support/emulated-clients.ts';

const anyId = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...Array.from(`$'"/+=#?%&.()\\:;@, aé人`)) }),
  fc.constantFrom(
    'adele_contoso.com#EXT#@host.onmicrosoft.com',
    '$x@contoso.com',
    "$o'neil@contoso.com",
    "o'neil@contoso.com",
    'AAMk/AD+Q==',
    '..',
    '.',
    '',
    '%2e%2e',
    '../groups/1',
    '..\\groups\\1',
    'delta()',
    "x')/photo/$value?('",
    'https://evil.example/',
    '//evil.example',
    '@evil.example',
    '\ud800',
    'photo/$value',
    'microsoft.graph.user',
  ),
);

/** What the emulator's routing takes out of an address: the route it belongs to, and the ids in it. */
const route = (url: URL) => {
  const match = matchRoute(routes, 'PUT', url.pathname);
  if (match.status !== 'matched') return { status: match.status };
  const { ids, childFolderIds } = match.parameters;
  return {
    status: match.status,
    path: match.route.path,
    ids: Object.fromEntries(ids),
    childFolderIds,
  };
};

type Case = {
  readonly target: PhotoTarget;
  readonly path: string;
  readonly ids: Readonly<Record<string, string>>;
  readonly childFolderIds: readonly string[];
};

const contactCase = (
  user: string | undefined,
  contactId: string,
  folderPath: readonly string[],
) => {
  const mailbox: ContactTarget['mailbox'] =
    user === undefined ? { kind: 'me' } : { kind: 'user', userId: user };
  const [folder, ...childFolderIds] = folderPath;
  const below = folder === undefined ? '' : '/contactFolders/:folder/...childFolders';
  return {
    target: { kind: 'contact', mailbox, contactId, folderPath },
    path: `${user === undefined ? '/me' : '/users/:user'}${below}/contacts/:contact/photo/$value`,
    ids: {
      ...(user === undefined ? {} : { user }),
      ...(folder === undefined ? {} : { folder }),
      contact: contactId,
    },
    childFolderIds,
  } as const;
};

const anyCase: fc.Arbitrary<Case> = fc.oneof(
  anyId.map((id) => ({
    target: { kind: 'user', userId: id } as const,
    path: '/users/:user/photo/$value',
    ids: { user: id },
    childFolderIds: [],
  })),
  anyId.map((id) => ({
    target: { kind: 'group', groupId: id } as const,
    path: '/groups/:group/photo/$value',
    ids: { group: id },
    childFolderIds: [],
  })),
  anyId.map((id) => ({
    target: { kind: 'team', teamId: id } as const,
    path: '/teams/:team/photo/$value',
    ids: { team: id },
    childFolderIds: [],
  })),
  fc
    .tuple(fc.option(anyId, { nil: undefined }), anyId, fc.array(anyId, { maxLength: 4 }))
    .map(([user, contactId, folderPath]) => contactCase(user, contactId, folderPath)),
);

const idsOf = ({ ids, childFolderIds }: Case) => [...Object.values(ids), ...childFolderIds];

const isBroken = (text: string): boolean => /\p{Surrogate}/u.test(text);

/** Empty, a dot segment, or half of a surrogate pair: no address could say it. */
const isImpossible = (id: string): boolean => ['', '.', '..'].includes(id) || isBroken(id);

const send = async (target: PhotoTarget) => {
  const { clock, photos, exchanges } = connectClients({ token: tokenOf({ roles: [] }) });
  const result = await clock.run(photos.replacePhoto(target, new Blob(['x'])));
  return { result, exchanges };
};

it('carries any id or user principal name into the emulator’s routing unchanged, and nowhere else', async () => {
  await fc.assert(
    fc.asyncProperty(anyCase, async (given) => {
      const { result, exchanges } = await send(given.target);

      if (idsOf(given).some(isImpossible)) {
        expect(result).toMatchObject({ ok: false, error: { kind: 'graph/id-invalid' } });
        expect(exchanges).toEqual([]);
        return;
      }
      const { path, ids, childFolderIds } = given;
      expect(exchanges).toHaveLength(1);
      const [{ url } = { url: new URL('about:blank') }] = exchanges;
      expect([url.origin, url.search, url.hash, url.username]).toEqual([graphOrigin, '', '', '']);
      expect(route(url)).toEqual({ status: 'matched', path, ids, childFolderIds });
    }),
    { numRuns: 400 },
  );
}, 60_000);

it('carries any mail address into the filter of a contact search unchanged', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyId.filter((text) => text.trim() !== '' && !isBroken(text)),
      async (mailAddress) => {
        const { clock, contacts, exchanges, tenant, use } = connectClients({ token: '' });
        const { objectId: oid } = tenant.defaultPerson;
        use({ token: tokenOf({ oid, scp: 'Contacts.ReadWrite' }) });

        const found = await clock.run(contacts.findContacts({ kind: 'me' }, mailAddress));

        expect(found).toEqual({ ok: true, value: [] });
        const filters = exchanges.map(({ url }) => url.searchParams.get('$filter'));
        const literal = mailAddress.trim().replaceAll("'", "''");
        expect(filters.filter((filter) => filter !== null)[0]).toBe(
          `emailAddresses/any(a:a/address eq '${literal}')`,
        );
        expect(new Set(exchanges.map(({ url }) => url.origin))).toEqual(new Set([graphOrigin]));
      },
    ),
    { numRuns: 60 },
  );
}, 60_000);
