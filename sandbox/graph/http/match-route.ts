import type { GraphOperation, GraphVersion, PathParameters } from '../types.ts';
import { readPath } from './read-path.ts';

/**
 * Paths are written as in Graph's documentation; a segment `:name` stands for an id, and `...childFolders`
 * for any number of `childFolders/{id}`.
 */
export type Route = {
  readonly path: string;
  readonly methods: Readonly<Record<string, GraphOperation>>;
  /** A batch is counted by its items. Source: Microsoft Learn, json-batching and throttling. */
  readonly counts?: 'by-items';
};

export type RouteMatch =
  | {
      readonly status: 'matched';
      readonly version: GraphVersion;
      readonly route: Route;
      readonly operation: GraphOperation;
      readonly parameters: PathParameters;
    }
  | { readonly status: 'method-unknown' }
  | { readonly status: 'path-unknown' }
  | { readonly status: 'path-malformed' };

/**
 * Segment names are compared without regard to case, ids are kept as they are. Source: the pages write
 * `contactfolders` (Microsoft Learn, profilephoto-update); contact ids are case-sensitive (outlook-immutable-id).
 */
export function matchRoute(routes: readonly Route[], method: string, pathname: string): RouteMatch {
  const path = readPath(pathname);
  if (path.status === 'malformed') return { status: 'path-malformed' };
  if (path.status === 'unversioned') return { status: 'path-unknown' };
  for (const route of routes) {
    const parameters = matchSegments(route.path, path.segments);
    if (parameters === undefined) continue;
    const operation = route.methods[method];
    return operation === undefined
      ? { status: 'method-unknown' }
      : { status: 'matched', version: path.version, route, operation, parameters };
  }
  return { status: 'path-unknown' };
}

function matchSegments(template: string, segments: readonly string[]): PathParameters | undefined {
  const ids = new Map<string, string>();
  const childFolderIds: string[] = [];
  let at = 0;
  for (const name of template.split('/').slice(1)) {
    if (name === '...childFolders') {
      childFolderIds.push(...takeChildFolders(segments, at));
      at = at + 2 * childFolderIds.length;
      continue;
    }
    const given = segments[at];
    if (given === undefined) return undefined;
    if (name.startsWith(':')) ids.set(name.slice(1), given);
    else if (name.toLowerCase() !== given.toLowerCase()) return undefined;
    at += 1;
  }
  return at === segments.length ? { ids, childFolderIds } : undefined;
}

function takeChildFolders(segments: readonly string[], from: number): readonly string[] {
  const taken: string[] = [];
  for (let at = from; segments[at]?.toLowerCase() === 'childfolders'; at += 2) {
    const id = segments[at + 1];
    if (id === undefined) break;
    taken.push(id);
  }
  return taken;
}
