import fc from 'fast-check';
import { readPath } from '../../../../sandbox/graph/http/read-path.ts';

const segmentsOf = (pathname: string) => {
  const path = readPath(pathname);
  return path.status === 'read' ? path.segments : path.status;
};

describe('a path', () => {
  it.each([
    ['/v1.0/users/a%2Fb/photo', ['users', 'a/b', 'photo']],
    ["/v1.0/users('a')/photo/$value", ['users', 'a', 'photo', '$value']],
    ["/v1.0/Users('o''neil@x')", ['Users', "o'neil@x"]],
    ["/v1.0/users('$x@y')", ['users', '$x@y']],
    [
      "/v1.0/me/contactFolders('f')/childFolders('c')/contacts('d')/photo",
      ['me', 'contactFolders', 'f', 'childFolders', 'c', 'contacts', 'd', 'photo'],
    ],
    // An id that only looks like a name with a key.
    ["/v1.0/users/groups('x')", ['users', "groups('x')"]],
    // A single apostrophe ends the key, so this is none.
    ["/v1.0/users('a'b')", ["users('a'b')"]],
    ["/v1.0/me/photo('x')", ['me', "photo('x')"]],
    ['/v1.0/users/users/photo', ['users', 'users', 'photo']],
    ['/v1.0/users/$x@y', 'malformed'],
    ['/v1.0/users/%24x@y', 'malformed'],
    ['/v1.0/%', 'malformed'],
    ['/v3/me', 'unversioned'],
    ['/', 'unversioned'],
  ])('%s is read as %j', (pathname, expected) => {
    expect(segmentsOf(pathname)).toEqual(expected);
  });

  it('gives every id back as it was, encoded in the path or doubled in parentheses', () => {
    const ids = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((id) => id !== '.' && id !== '..');
    fc.assert(
      fc.property(ids, (id) => {
        const quoted = encodeURIComponent(id.replaceAll("'", "''"));
        expect(segmentsOf(`/v1.0/users('${quoted}')/photo`)).toEqual(['users', id, 'photo']);
        fc.pre(!id.startsWith('$'));
        expect(segmentsOf(`/v1.0/users/${encodeURIComponent(id)}/photo`)).toEqual([
          'users',
          id,
          'photo',
        ]);
      }),
    );
  });
});
