import { randomUUID } from 'node:crypto';

import type { Clock } from '#shared';

/** Things handed out by an id that cannot be guessed, and forgotten after `lifetimeMs`. */
export type ExpiringStore<Value> = {
  add(value: Value): string;
  find(id: string): Value | undefined;
  /** Finds and forgets: for what is used once. */
  take(id: string): Value | undefined;
  clear(): void;
};

export function createExpiringStore<Value>(options: {
  readonly clock: Clock;
  readonly lifetimeMs: number;
}): ExpiringStore<Value> {
  const { clock, lifetimeMs } = options;
  const entries = new Map<string, { readonly value: Value; readonly expiresAtMs: number }>();

  const sweep = () => {
    for (const [id, entry] of entries) if (entry.expiresAtMs <= clock.now()) entries.delete(id);
  };
  const find = (id: string) => {
    sweep();
    return entries.get(id)?.value;
  };

  return {
    add(value) {
      sweep();
      const id = randomUUID();
      entries.set(id, { value, expiresAtMs: clock.now() + lifetimeMs });
      return id;
    },
    find,
    take(id) {
      const value = find(id);
      entries.delete(id);
      return value;
    },
    clear: () => entries.clear(),
  };
}
