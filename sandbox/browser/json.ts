/** Small readers for JSON that comes from outside; each names what was wrong. */

export type JsonObject = Readonly<Record<string, unknown>>;

export function readObject(value: unknown, name: string): JsonObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new TypeError(`${name} is no object.`);
  }
  return value as JsonObject;
}

export function readText(from: JsonObject, key: string): string {
  const value = from[key];
  if (typeof value !== 'string') throw new TypeError(`"${key}" is no text.`);
  return value;
}

export function readList(from: JsonObject, key: string): readonly unknown[] {
  const value: unknown = from[key];
  if (!Array.isArray(value)) throw new TypeError(`"${key}" is no list.`);
  return value;
}
