import { err, ok, type Result } from '#shared';
import type { GraphFailure } from '../answer.ts';

type Entity = Readonly<Record<string, unknown>>;

/**
 * The entity cut down to `$select`; annotations (`@odata.…`) always stay. A property that the sandbox does
 * not hold fails loudly, since Graph might well have it.
 */
export function selectProperties(entity: Entity, url: URL): Result<Entity, GraphFailure> {
  const wanted = url.searchParams
    .get('$select')
    ?.split(',')
    .map((name) => name.trim().toLowerCase());
  if (wanted === undefined) return ok(entity);
  const known = new Set(Object.keys(entity).map((name) => name.toLowerCase()));
  const unknown = wanted.filter((name) => !known.has(name));
  if (unknown.length > 0) {
    return err({
      status: 501,
      code: 'NotImplemented',
      message: `The sandbox's Graph holds no property '${unknown.join("', '")}' here. Add it where ${url.pathname} is answered, in sandbox/graph/resources/.`,
    });
  }
  const kept = Object.entries(entity).filter(
    ([name]) => name.startsWith('@') || wanted.includes(name.toLowerCase()),
  );
  return ok(Object.fromEntries(kept));
}
