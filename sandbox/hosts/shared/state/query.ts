import type { Choice } from './choices.ts';
import { isFaultId, type FaultId, type FaultPlan } from './faults.ts';

/** What a shell's address may set, by its key there. */
export type ChoicesByKey = Readonly<Record<string, readonly Choice<string>[]>>;

export type ParsedQuery = {
  /** Only what the address names and the shell knows. */
  readonly chosen: Readonly<Record<string, string>>;
  /** As written. */
  readonly person?: string;
  /** Free words of the shell's own keys, as written. */
  readonly texts: Readonly<Record<string, string>>;
  /** Absent: the address says nothing of disturbances, and those that the sandbox has stay. */
  readonly faults?: FaultPlan;
  /** One sentence for each part of the address that was not understood. */
  readonly notes: readonly string[];
};

/** Languages are compared without regard to case, as BCP 47 wants it; the other values have no capitals. */
const pick = (choices: readonly Choice<string>[], value: string): string | undefined =>
  choices.find((choice) => choice.value.toLowerCase() === value.toLowerCase())?.value;

const unknownValue = (key: string, value: string, choices: readonly Choice<string>[]): string =>
  `“${value}” is no ${key}. Known: ${choices.map((choice) => choice.value).join(', ')}.`;

function parseFaults(value: string): { readonly plan: FaultPlan; readonly notes: string[] } {
  const plan: Partial<Record<FaultId, 'once' | 'always'>> = {};
  const notes: string[] = [];
  for (const part of value.split(',').filter((each) => each !== '' && each !== 'none')) {
    const [id = '', frequency = 'always'] = part.split(':');
    if (isFaultId(id) && (frequency === 'once' || frequency === 'always')) plan[id] = frequency;
    else notes.push(`“${part}” is no known disturbance.`);
  }
  return { plan, notes };
}

type Choosing = Pick<ParsedQuery, 'chosen' | 'notes'>;

function parseChoices(
  entries: readonly (readonly [key: string, value: string])[],
  choicesByKey: ChoicesByKey,
): Choosing {
  const chosen: Record<string, string> = {};
  const notes: string[] = [];
  for (const [key, value] of entries) {
    const choices = Object.hasOwn(choicesByKey, key) ? choicesByKey[key] : undefined;
    const picked = choices && pick(choices, value);
    if (choices === undefined) notes.push(`“${key}” is nothing that this page can set.`);
    else if (picked === undefined) notes.push(unknownValue(key, value, choices));
    else chosen[key] = picked;
  }
  return { chosen, notes };
}

/** Reads `?person=…&theme=dark&faults=offline,throttled:once` and the like. */
export function parseShellQuery(
  search: string,
  choicesByKey: ChoicesByKey,
  textKeys: readonly string[] = [],
): ParsedQuery {
  const query = new URLSearchParams(search);
  const person = query.get('person');
  const faults = query.get('faults');
  const parsed = faults === null ? undefined : parseFaults(faults);
  const isText = ([key]: readonly [string, string]) => textKeys.includes(key);
  const others = [...query].filter(
    (entry) => entry[0] !== 'person' && entry[0] !== 'faults' && !isText(entry),
  );
  const { chosen, notes } = parseChoices(others, choicesByKey);
  return {
    chosen,
    texts: Object.fromEntries([...query].filter(isText)),
    ...(person === null ? {} : { person }),
    ...(parsed === undefined ? {} : { faults: parsed.plan }),
    notes: [...notes, ...(parsed?.notes ?? [])],
  };
}

const formatFaults = (plan: FaultPlan): string =>
  Object.entries(plan)
    .map(([id, frequency]) => (frequency === 'once' ? `${id}:once` : id))
    .join(',');

/** The query that opens these values again, in their order; empty for none. */
export function formatShellQuery(
  values: readonly (readonly [key: string, value: string])[],
  faults: FaultPlan,
): string {
  const query = new URLSearchParams(values.map(([key, value]) => [key, value]));
  const written = formatFaults(faults);
  if (written !== '') query.set('faults', written);
  // People read and type these addresses; all three are allowed in a query as they are.
  const text = query
    .toString()
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%40', '@');
  return text === '' ? '' : `?${text}`;
}
