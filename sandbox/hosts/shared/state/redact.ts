const secretKeys: ReadonlySet<string> = new Set(['access_token', 'id_token', 'refresh_token']);

/** Opens JSON that travels as text, so that the log can be read and nothing hides in a string. */
const opened = (value: unknown): unknown => {
  if (typeof value !== 'string' || !/^\s*[{[]/.test(value)) return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
};

/** A copy for the log: JSON strings opened, tokens replaced by their length. */
export function redact(value: unknown): unknown {
  const inner = opened(value);
  if (Array.isArray(inner)) return inner.map(redact);
  if (typeof inner !== 'object' || inner === null) return inner;
  return Object.fromEntries(
    Object.entries(inner).map(([key, each]: [string, unknown]) => [
      key,
      secretKeys.has(key) && typeof each === 'string'
        ? `(${String(each.length)} characters, not shown)`
        : redact(each),
    ]),
  );
}
