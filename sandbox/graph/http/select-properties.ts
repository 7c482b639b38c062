import { err, ok, type Result } from '#shared';
import type { GraphFailure } from '../answer.ts';
import { notImplemented } from '../failures.ts';

export type Entity = Readonly<Record<string, unknown>>;

/**
 * The entity cut down to `$select`; annotations (`@odata.…`) always stay.
 * `selectable` holds what is given only when selected. A property that the sandbox does not hold fails
 * loudly, since Graph might well have it.
 */
export function selectProperties(
  entity: Entity,
  url: URL,
  selectable: Entity = {},
): Result<Entity, GraphFailure> {
  const wanted = url.searchParams
    .get('$select')
    ?.split(',')
    .map((name) => name.trim().toLowerCase());
  if (wanted === undefined) return ok(entity);
  const whole = { ...entity, ...selectable };
  const known = new Set(Object.keys(whole).map((name) => name.toLowerCase()));
  const unknown = wanted.filter((name) => !known.has(name));
  if (unknown.length > 0) {
    const what = `holds no property '${unknown.join("', '")}' at ${url.pathname}`;
    return err(notImplemented(what, 'resources/'));
  }
  const kept = Object.entries(whole).filter(
    ([name]) => name.startsWith('@') || wanted.includes(name.toLowerCase()),
  );
  return ok(Object.fromEntries(kept));
}
