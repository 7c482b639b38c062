import {
  consentStates,
  deviceAccesses,
  languages,
  panelStates,
  themes,
} from '../../shared/state/choices.ts';
import type { FaultPlan } from '../../shared/state/faults.ts';
import { formatShellQuery, parseShellQuery } from '../../shared/state/query.ts';
import {
  channelKinds,
  dialogNames,
  groupSources,
  places,
  tabPresences,
  teamRoles,
  teamStates,
} from './channel-choices.ts';
import { bridgeModes, hostNames, widths } from './choices.ts';
import { defaultState, type ShellState } from './shell-state.ts';

const choicesByKey = {
  host: hostNames,
  theme: themes,
  locale: languages,
  width: widths,
  bridge: bridgeModes,
  consent: consentStates,
  devices: deviceAccesses,
  panel: panelStates,
  place: places,
  channel: channelKinds,
  role: teamRoles,
  teamState: teamStates,
  source: groupSources,
  tab: tabPresences,
  dialog: dialogNames,
} as const;

export type QueryState = {
  /** Only what the address names. */
  readonly named: Partial<ShellState>;
  /** Absent: the address says nothing of disturbances, and those that the sandbox has stay. */
  readonly faults?: FaultPlan;
  /** One sentence for each part of the address that was not understood. */
  readonly notes: readonly string[];
};

const isChoiceKey = (key: string): key is keyof typeof choicesByKey =>
  Object.hasOwn(choicesByKey, key);

/** Reads `?person=…&theme=dark&locale=es-ES&width=320&bridge=absent&faults=offline,throttled:once&panel=closed`. */
export function parseQuery(search: string): QueryState {
  const { chosen, texts, person, faults, notes } = parseShellQuery(search, choicesByKey, ['team']);
  return {
    named: { ...chosen, ...texts, ...(person === undefined ? {} : { person }) },
    ...(faults === undefined ? {} : { faults }),
    notes,
  };
}

/** The address that opens this state again; what is as usual is left out. Empty when everything is. */
export function formatQuery(state: ShellState, faults: FaultPlan): string {
  const changed = Object.keys(choicesByKey)
    .filter(isChoiceKey)
    .flatMap((key) => {
      const value = state[key];
      return value === undefined || value === defaultState[key] ? [] : [[key, value] as const];
    });
  const person = state.person === undefined ? [] : [['person', state.person] as const];
  const isInTeam = state.place === 'channel' && state.team !== undefined;
  const team = isInTeam ? [['team', state.team ?? ''] as const] : [];
  return formatShellQuery([...person, ...team, ...changed], faults);
}
