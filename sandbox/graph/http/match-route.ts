import type { GraphOperation, GraphVersion } from '../types.ts';

/** Paths are written as in Graph's documentation; a segment `:name` stands for an id. */
export type Route = {
  readonly path: string;
  readonly methods: Readonly<Record<string, GraphOperation>>;
};

export type RouteMatch =
  | {
      readonly status: 'matched';
      readonly version: GraphVersion;
      readonly operation: GraphOperation;
      readonly parameters: ReadonlyMap<string, string>;
    }
  | { readonly status: 'method-unknown' }
  | { readonly status: 'path-unknown' }
  | { readonly status: 'path-malformed' };

/**
 * Segment names are compared without regard to case, ids are kept as they are. The path is split before
 * it is decoded, since ids may hold `%2F`. Source: OData 4.01 URL conventions; contact ids are case-sensitive.
 */
export function matchRoute(routes: readonly Route[], method: string, pathname: string): RouteMatch {
  const decoded = decodeSegments(pathname);
  if (decoded === undefined) return { status: 'path-malformed' };
  const version = versionOf(decoded[0]);
  if (version === undefined) return { status: 'path-unknown' };
  for (const route of routes) {
    const parameters = matchSegments(route.path, decoded.slice(1));
    if (parameters === undefined) continue;
    const operation = route.methods[method];
    return operation === undefined
      ? { status: 'method-unknown' }
      : { status: 'matched', version, operation, parameters };
  }
  return { status: 'path-unknown' };
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

function matchSegments(
  template: string,
  segments: readonly string[],
): ReadonlyMap<string, string> | undefined {
  const expected = template.split('/').slice(1);
  if (expected.length !== segments.length) return undefined;
  const parameters = new Map<string, string>();
  for (const [index, name] of expected.entries()) {
    const given = segments[index] ?? '';
    if (name.startsWith(':')) parameters.set(name.slice(1), given);
    else if (name.toLowerCase() !== given.toLowerCase()) return undefined;
  }
  return parameters;
}
