/**
 * What travels by postMessage between a framed page and its host.
 * Source: @microsoft/teams-js 2.58.0, src/internal/messageObjects and src/internal/communication.
 */

/** A page's call. `nestedAppAuth.execute` carries its JSON in `data`, every other call in `args`. */
export type AppMessage = {
  readonly id: number;
  /** The library's newer id; it matches answers by this one where it is present. */
  readonly uuidAsString?: string;
  readonly func: string;
  readonly args: readonly unknown[];
  readonly data?: string;
};

/** The host's answer to one call; both ids are echoed. */
export type HostResponse = {
  readonly id: number;
  readonly uuidAsString?: string;
  readonly args: readonly unknown[];
};

/** What the host says unasked. It has no `id`: with one the library takes it for an answer. */
export type HostEvent = { readonly func: string; readonly args: readonly unknown[] };

const textIn = (from: object, key: string): string | undefined => {
  const value: unknown = Reflect.get(from, key);
  return typeof value === 'string' ? value : undefined;
};

/** The call in `data`, or `undefined` when it is none: frames also receive messages of extensions and tools. */
export function parseAppMessage(data: unknown): AppMessage | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const id: unknown = Reflect.get(data, 'id');
  const func = textIn(data, 'func');
  if (typeof id !== 'number' || func === undefined) return undefined;
  const args: unknown = Reflect.get(data, 'args');
  const uuidAsString = textIn(data, 'uuidAsString');
  const json = textIn(data, 'data');
  return {
    id,
    func,
    args: Array.isArray(args) ? args : [],
    ...(uuidAsString === undefined ? {} : { uuidAsString }),
    ...(json === undefined ? {} : { data: json }),
  };
}

export const respond = (message: AppMessage, args: readonly unknown[]): HostResponse => ({
  id: message.id,
  ...(message.uuidAsString === undefined ? {} : { uuidAsString: message.uuidAsString }),
  args,
});

export const hostEvent = (func: string, ...args: readonly unknown[]): HostEvent => ({ func, args });
