import {
  consentStates,
  languages,
  panelStates,
  themes,
  type Choice,
} from '../../shared/state/choices.ts';
import type { FaultPlan } from '../../shared/state/faults.ts';
import { formatShellQuery, parseShellQuery } from '../../shared/state/query.ts';
import { bridgeModes, hostAnswers, paneStates, pinStates, widths } from './choices.ts';
import { defaultState, type ShellState } from './shell-state.ts';

const fixedChoices = {
  theme: themes,
  locale: languages,
  width: widths,
  bridge: bridgeModes,
  answers: hostAnswers,
  consent: consentStates,
  pane: paneStates,
  pin: pinStates,
  panel: panelStates,
} as const;

/** The value of `item` in the address that means: nothing is selected. */
const nothing = 'none';

const choicesWith = (itemIds: readonly string[]) => ({
  ...fixedChoices,
  item: [...itemIds, nothing].map((value): Choice<string> => ({ value, label: value })),
});

export type QueryState = {
  /** Only what the address names. */
  readonly named: Partial<ShellState>;
  readonly faults?: FaultPlan;
  /** One sentence for each part of the address that was not understood. */
  readonly notes: readonly string[];
};

/** Reads `?person=…&item=autumn-samples&pane=open&pin=pinned&theme=dark&bridge=absent&faults=offline`. */
export function parseQuery(search: string, itemIds: readonly string[]): QueryState {
  const { chosen, person, faults, notes } = parseShellQuery(search, choicesWith(itemIds));
  const { item, ...others } = chosen;
  return {
    named: {
      ...others,
      ...(person === undefined ? {} : { person }),
      ...(item === undefined || item === nothing ? {} : { item }),
    },
    ...(faults === undefined ? {} : { faults }),
    notes,
  };
}

const isFixedKey = (key: string): key is keyof typeof fixedChoices =>
  Object.hasOwn(fixedChoices, key);

/** The address that opens this state again; what is as usual is left out. Empty when everything is. */
export function formatQuery(state: ShellState, faults: FaultPlan): string {
  const changed = Object.keys(fixedChoices)
    .filter(isFixedKey)
    .flatMap((key) => {
      const value = state[key];
      return value === undefined || value === defaultState[key] ? [] : [[key, value] as const];
    });
  const named = (['person', 'item'] as const).flatMap((key) => {
    const value = state[key];
    return value === undefined ? [] : [[key, value] as const];
  });
  return formatShellQuery([...named, ...changed], faults);
}
