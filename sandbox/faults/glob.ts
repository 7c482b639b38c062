/** The path that a fault's `path` is held against: decoded where possible, so that `%24value` is `$value`. */
function readable(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}

/** `*` stands for any run of characters, slashes included; the version prefix may be left out; case is ignored. */
export function matchesPath(glob: string, pathname: string): boolean {
  const escaped = glob.split('*').map((literal) => literal.replace(/[\\^$.|?+()[\]{}]/g, '\\$&'));
  const pattern = new RegExp(`^${escaped.join('.*')}$`, 'is');
  const path = readable(pathname);
  const withoutVersion = path.replace(/^\/(v1\.0|beta)(?=\/)/i, '');
  return pattern.test(path) || pattern.test(withoutVersion);
}
