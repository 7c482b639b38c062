import fc from 'fast-check';

import type { ContactTarget, PhotoTarget } from '#graph';

import { photoPath, photoValuePath } from '../../../../src/graph/addresses/photo-paths.ts';

const graphRoot = 'https://graph.example';

/** What a service sees: the path is split before it is decoded; a key stands in a segment or in `name('key')`. */
const route = (path: string): readonly string[] => {
  const { origin, pathname, search, hash } = new URL(path, graphRoot);
  expect([origin, search, hash]).toEqual([graphRoot, '', '']);
  return pathname
    .split('/')
    .slice(1)
    .flatMap((segment) => {
      const decoded = decodeURIComponent(segment);
      const [, name, key] =
        /^(users|groups|teams|contacts|contactFolders|childFolders)\('(.*)'\)$/s.exec(decoded) ??
        [];
      return name === undefined || key === undefined
        ? [decoded]
        : [name, key.replaceAll("''", "'")];
    });
};

const isUnicode = (text: string) => !/\p{Surrogate}/u.test(text);

const ids = fc
  .oneof(
    fc.string({ unit: 'binary', minLength: 1 }),
    fc.string({ unit: fc.constantFrom(...Array.from(`$'"/+=#?%&.()\\: aé人`)), minLength: 1 }),
    fc.constantFrom(
      'adele_contoso.com#EXT#@host.onmicrosoft.com',
      '$x@contoso.com',
      "o'neil@contoso.com",
      "$o'neil@contoso.com",
      'AAMk/AD+Q==',
      '../groups/1',
      '%2e%2e',
      '.%2e',
      '...',
      'delta',
      'delta()',
      '$count',
      "x')/photo?('",
      'https://evil.example/',
      '//evil.example',
      '李@例え.jp',
    ),
  )
  .filter((id) => id !== '.' && id !== '..' && isUnicode(id));

const contact = (mailbox: ContactTarget['mailbox'], contactId: string, folderPath?: string[]) =>
  ({ kind: 'contact', mailbox, contactId, ...(folderPath && { folderPath }) }) as const;

describe('the address of a photo', () => {
  it.each<[PhotoTarget, string]>([
    [{ kind: 'me' }, '/me'],
    [{ kind: 'user', userId: 'adelev@contoso.com' }, '/users/adelev%40contoso.com'],
    [{ kind: 'user', userId: 'a#EXT#@x.com' }, '/users/a%23EXT%23%40x.com'],
    [{ kind: 'user', userId: '$a@x.com' }, "/users('%24a%40x.com')"],
    [{ kind: 'user', userId: "$o'neil@x.com" }, "/users('%24o''neil%40x.com')"],
    [{ kind: 'user', userId: "o'neil@x.com" }, "/users/o'neil%40x.com"],
    [{ kind: 'group', groupId: 'g1' }, '/groups/g1'],
    [{ kind: 'team', teamId: 't1' }, '/teams/t1'],
    [contact({ kind: 'me' }, 'A/b+c='), '/me/contacts/A%2Fb%2Bc%3D'],
    [contact({ kind: 'user', userId: 'u' }, 'c'), '/users/u/contacts/c'],
    [contact({ kind: 'me' }, 'c', ['f']), '/me/contactFolders/f/contacts/c'],
    [
      contact({ kind: 'user', userId: 'u' }, 'c', ['f', 'g', 'h']),
      '/users/u/contactFolders/f/childFolders/g/childFolders/h/contacts/c',
    ],
  ])('of %p is %s', (target, path) => {
    expect(photoPath(target)).toBe(`/v1.0${path}/photo`);
    expect(photoValuePath(target)).toBe(`/v1.0${path}/photo/$value`);
    expect(photoValuePath(target, 'beta')).toBe(`/beta${path}/photo/$value`);
  });

  it('brings any id to the service as it was, and to nothing else', () => {
    fc.assert(
      fc.property(ids, ids, fc.array(ids, { maxLength: 3 }), (id, owner, folderPath) => {
        const expectRoute = (target: PhotoTarget, expected: readonly string[]) => {
          const path = photoValuePath(target);
          expect(path).toBeDefined();
          expect(route(path ?? '')).toEqual(['v1.0', ...expected, 'photo', '$value']);
        };
        const folders = folderPath.flatMap((folder, depth) => [
          depth === 0 ? 'contactFolders' : 'childFolders',
          folder,
        ]);
        expectRoute({ kind: 'user', userId: id }, ['users', id]);
        expectRoute({ kind: 'group', groupId: id }, ['groups', id]);
        expectRoute({ kind: 'team', teamId: id }, ['teams', id]);
        expectRoute(contact({ kind: 'me' }, id, folderPath), ['me', ...folders, 'contacts', id]);
        expectRoute(contact({ kind: 'user', userId: owner }, id, folderPath), [
          'users',
          owner,
          ...folders,
          'contacts',
          id,
        ]);
      }),
      { numRuns: 500 },
    );
  });

  it.each(['', '.', '..', '\ud800', 'a\udc00'])('has no place for the id %p', (id) => {
    const me = { kind: 'me' } as const;
    const targets: readonly PhotoTarget[] = [
      { kind: 'user', userId: id },
      { kind: 'group', groupId: id },
      { kind: 'team', teamId: id },
      contact(me, id),
      contact(me, 'c', ['f', id]),
      contact({ kind: 'user', userId: id }, 'c'),
    ];

    expect(targets.map((target) => photoPath(target))).toEqual(targets.map(() => undefined));
  });
});
