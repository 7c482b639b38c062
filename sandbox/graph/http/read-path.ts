import type { GraphVersion } from '../types.ts';

export type ReadPath =
  | {
      readonly status: 'read';
      readonly version: GraphVersion;
      /** Decoded; ids in parentheses stand as segments of their own. */
      readonly segments: readonly string[];
    }
  | { readonly status: 'unversioned' }
  | { readonly status: 'malformed' };

/** Segments after which an id stands; these take it in parentheses as well. */
const collections: ReadonlySet<string> = new Set([
  'users',
  'groups',
  'teams',
  'contacts',
  'contactfolders',
  'childfolders',
  'photos',
  'joinedteams',
  'joinedgroups',
]);

/**
 * Splits a path before decoding it, since ids may hold `%2F`. `users('o''neil@x')` is `users` and `o'neil@x`.
 * Source: OData 4.01 URL conventions (keys in parentheses, doubled apostrophes).
 */
export function readPath(pathname: string): ReadPath {
  const decoded = decodeSegments(pathname);
  if (decoded === undefined) return { status: 'malformed' };
  const version = versionOf(decoded[0]);
  if (version === undefined) return { status: 'unversioned' };
  const segments: string[] = [];
  let expectsId = false;
  for (const segment of decoded.slice(1)) {
    const keyed = expectsId ? undefined : readKey(segment);
    if (expectsId && isDollarUser(segments.at(-1), segment)) return { status: 'malformed' };
    segments.push(...(keyed ?? [segment]));
    expectsId = !expectsId && collections.has(segment.toLowerCase());
  }
  return { status: 'read', version, segments };
}

/** `/users/$x@y` is answered 400; `users('$x@y')` is the way. Source: Microsoft Learn, user-get (2024-12-23). */
const isDollarUser = (collection: string | undefined, id: string): boolean =>
  collection?.toLowerCase() === 'users' && id.startsWith('$');

function readKey(segment: string): readonly [string, string] | undefined {
  const [, name, key] = /^([a-z]+)\('(.*)'\)$/is.exec(segment) ?? [];
  if (name === undefined || key === undefined) return undefined;
  const isWellFormed = collections.has(name.toLowerCase()) && !/'/.test(key.replaceAll("''", ''));
  return isWellFormed ? [name, key.replaceAll("''", "'")] : undefined;
}

function decodeSegments(pathname: string): readonly string[] | undefined {
  try {
    return pathname
      .split('/')
      .filter((segment) => segment !== '')
      .map(decodeURIComponent);
  } catch {
    return undefined;
  }
}

function versionOf(segment: string | undefined): GraphVersion | undefined {
  const name = segment?.toLowerCase();
  return name === 'v1.0' || name === 'beta' ? name : undefined;
}
