import {
  bridgeModes,
  consentStates,
  deviceAccesses,
  hostNames,
  languages,
  themes,
  widths,
} from './choices.ts';
import type { Choice, PanelState } from './choices.ts';
import { isFaultId } from './faults.ts';
import type { FaultId, FaultPlan } from './faults.ts';
import { defaultState } from './shell-state.ts';
import type { ShellState } from './shell-state.ts';

const panelStates: readonly Choice<PanelState>[] = [
  { value: 'open', label: 'Open' },
  { value: 'closed', label: 'Closed' },
];

const choicesByKey = {
  host: hostNames,
  theme: themes,
  locale: languages,
  width: widths,
  bridge: bridgeModes,
  consent: consentStates,
  devices: deviceAccesses,
  panel: panelStates,
} as const;

export type QueryState = {
  /** Only what the address names. */
  readonly named: Partial<ShellState>;
  /** Absent: the address says nothing of disturbances, and those that the sandbox has stay. */
  readonly faults?: FaultPlan;
  /** One sentence for each part of the address that was not understood. */
  readonly notes: readonly string[];
};

/** Languages are compared without regard to case, as BCP 47 wants it; the other values have no capitals. */
const pick = (choices: readonly Choice<string>[], value: string): string | undefined =>
  choices.find((choice) => choice.value.toLowerCase() === value.toLowerCase())?.value;

const isChoiceKey = (key: string): key is keyof typeof choicesByKey =>
  Object.hasOwn(choicesByKey, key);

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

/** Reads `?person=…&theme=dark&locale=es-ES&width=320&bridge=absent&faults=offline,throttled:once&panel=closed`. */
export function parseQuery(search: string): QueryState {
  const named: Record<string, string> = {};
  const notes: string[] = [];
  let faults: FaultPlan | undefined;
  for (const [key, value] of new URLSearchParams(search)) {
    if (key === 'person') named[key] = value;
    else if (key === 'faults') {
      const parsed = parseFaults(value);
      faults = parsed.plan;
      notes.push(...parsed.notes);
    } else if (isChoiceKey(key)) {
      const picked = pick(choicesByKey[key], value);
      if (picked === undefined) notes.push(unknownValue(key, value, choicesByKey[key]));
      else named[key] = picked;
    } else notes.push(`“${key}” is nothing that this page can set.`);
  }
  return {
    named,
    ...(faults === undefined ? {} : { faults }),
    notes,
  };
}

const formatFaults = (plan: FaultPlan): string =>
  Object.entries(plan)
    .map(([id, frequency]) => (frequency === 'once' ? `${id}:once` : id))
    .join(',');

/** The address that opens this state again; what is as usual is left out. Empty when everything is. */
export function formatQuery(state: ShellState, faults: FaultPlan): string {
  const query = new URLSearchParams();
  if (state.person !== undefined) query.set('person', state.person);
  for (const key of Object.keys(choicesByKey).filter(isChoiceKey)) {
    const value = state[key];
    if (value !== undefined && value !== defaultState[key]) query.set(key, value);
  }
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
