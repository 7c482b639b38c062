import { err, ok, type Result } from '#shared';

/** What one field may be: its value as read, or in plain words what it should have been. */
export type FieldReader<Value> = (given: unknown) => Result<Value, string>;

export type FieldReaders<Fields> = {
  readonly [Name in keyof Fields]-?: FieldReader<Exclude<Fields[Name], undefined>>;
};

export const text: FieldReader<string> = (given) =>
  typeof given === 'string' && given !== '' ? ok(given) : err('a text that is not empty');

export const wholeNumber =
  (min: number, max: number): FieldReader<number> =>
  (given) =>
    typeof given === 'number' && Number.isInteger(given) && given >= min && given <= max
      ? ok(given)
      : err(`a whole number from ${min} to ${max}`);

export const yesOrNo: FieldReader<boolean> = (given) =>
  typeof given === 'boolean' ? ok(given) : err('true or false');

export const oneOf =
  <Value extends string>(...values: readonly Value[]): FieldReader<Value> =>
  (given) => {
    const found = values.find((value) => value === given);
    return found === undefined ? err(values.map((value) => `"${value}"`).join(' or ')) : ok(found);
  };

export const listOf =
  <Value>(reader: FieldReader<Value>, description: string): FieldReader<readonly Value[]> =>
  (given) => {
    if (!Array.isArray(given)) return err(description);
    const values = given.map(reader);
    const read = values.filter((value) => value.ok).map(({ value }) => value);
    return read.length === values.length ? ok(read) : err(description);
  };

/** Reads an object of which every field is optional; a field that has no reader is refused. */
export function readFields<Fields extends object>(
  given: unknown,
  readers: FieldReaders<Fields>,
): Result<Partial<Fields>, string> {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    return err('A JSON object is expected.');
  }
  const known = new Map<string, FieldReader<unknown>>(Object.entries(readers));
  const read: [string, unknown][] = [];
  for (const [name, value] of Object.entries(given)) {
    const reader = known.get(name);
    if (reader === undefined) {
      return err(`The field "${name}" is unknown. Known are: ${[...known.keys()].join(', ')}.`);
    }
    const result = reader(value);
    if (!result.ok) return err(`The field "${name}" must be ${result.error}.`);
    read.push([name, result.value]);
  }
  // Each value was read by the reader of its name, which the compiler cannot follow through the entries.
  return ok(Object.fromEntries(read) as Partial<Fields>);
}
