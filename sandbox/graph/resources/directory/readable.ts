import { fullyReadable } from '../../access/call-permissions.ts';
import { hasPermission } from '../../access/has-permission.ts';
import type { Entity } from '../../http/select-properties.ts';
import type { GraphExchange } from '../../types.ts';

/**
 * Of an object in a list that the token may not read, only type and id are told; the rest is null, lists are
 * empty. Source: Microsoft Learn, permissions-overview (limited information); Microsoft Q&A 1825421.
 */
export function readable(
  { caller }: GraphExchange,
  type: keyof typeof fullyReadable,
  entity: Entity,
): Entity {
  if (hasPermission(caller, fullyReadable[type])) return entity;
  const hidden = Object.entries(entity).map(([name, value]) => {
    const isTold = name === 'id' || name.startsWith('@');
    return [name, isTold ? value : Array.isArray(value) ? [] : null];
  });
  return Object.fromEntries(hidden) as Entity;
}
