import { matchesPath } from '../../../../sandbox/faults/glob.ts';

describe('the path of a fault', () => {
  it.each([
    ['/me/photo/$value', '/v1.0/me/photo/$value'],
    ['/me/photo/$value', '/beta/me/photo/$value'],
    ['/v1.0/me/photo/$value', '/v1.0/me/photo/$value'],
    ['/ME/Photo', '/v1.0/me/photo'],
    ['/me/photo/$value', '/v1.0/me/photo/%24value'],
    ['/me/*', '/v1.0/me/photos/48x48/$value'],
    ['*$value', '/v1.0/me/photo/$value'],
    ['/users/*/photo', '/v1.0/users/a.b(c)/d/photo'],
    ['*', '/v1.0/me'],
    ['/me', '/me'],
    ['/me/%zz', '/v1.0/me/%zz'],
  ])('%s meets %s', (glob, pathname) => {
    expect(matchesPath(glob, pathname)).toBe(true);
  });

  it.each([
    ['/me/photo', '/v1.0/me/photo/$value'],
    ['/photo', '/v1.0/me/photo'],
    ['/v1.0/me', '/beta/me'],
    ['/m.', '/v1.0/me'],
    ['/me', '/v1.0/v1.0/me'],
  ])('%s leaves %s alone', (glob, pathname) => {
    expect(matchesPath(glob, pathname)).toBe(false);
  });
});
