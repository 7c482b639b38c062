import type { StatusTeam } from '../../../browser/status.ts';
import { findTeam, roleIn } from '../state/channel.ts';
import {
  channelKinds,
  groupSources,
  places,
  teamRoles,
  teamStates,
} from '../state/channel-choices.ts';
import { consentStates, deviceAccesses, languages, themes } from '../../shared/state/choices.ts';
import { bridgeModes, widths } from '../state/choices.ts';
import type { Choice } from '../../shared/state/choices.ts';
import { findPerson } from '../../shared/state/people.ts';
import type { Person } from '../../shared/state/people.ts';
import type { ShellState } from '../state/shell-state.ts';
import { choiceGroup } from '../../shared/view/choice-group.ts';
import type { ChoiceGroup } from '../../shared/view/choice-group.ts';

type ChoiceKey =
  | 'theme'
  | 'locale'
  | 'width'
  | 'bridge'
  | 'consent'
  | 'devices'
  | 'place'
  | 'channel'
  | 'role'
  | 'teamState'
  | 'source'
  | 'team';

type GroupWords = {
  readonly legend: string;
  readonly look?: 'segments' | 'list';
  readonly hint?: string;
};

function createGroups(
  onChange: (change: Partial<ShellState>) => void,
  teams: readonly StatusTeam[],
) {
  const group = <Key extends ChoiceKey>(
    key: Key,
    choices: readonly Choice<NonNullable<ShellState[Key]>>[],
    words: GroupWords,
  ): ChoiceGroup<NonNullable<ShellState[Key]>> =>
    choiceGroup({
      look: 'segments',
      ...words,
      name: key,
      choices,
      onPick: (value) => onChange({ [key]: value }),
    });

  return {
    theme: group('theme', themes, { legend: 'Theme' }),
    locale: group('locale', languages, { legend: 'Language' }),
    width: group('width', widths, { legend: 'Width of the page' }),
    bridge: group('bridge', bridgeModes, { legend: 'Sign-in through Teams', look: 'list' }),
    consent: group('consent', consentStates, {
      legend: 'Consent to the app',
      hint: 'Needed: the app must ask before the next token that it fetches',
    }),
    devices: group('devices', deviceAccesses, {
      legend: 'Camera and clipboard',
      hint: 'What Teams gives to the framed page',
    }),
    place: group('place', places, { legend: 'Portrait stands in' }),
    team: group(
      'team',
      teams.map(({ alias, displayName }) => ({ value: alias, label: displayName })),
      { legend: 'Team', look: 'list' },
    ),
    role: group('role', teamRoles, {
      legend: 'Role in the team',
      hint: 'Of the signed-in person, in Teams and in the directory',
    }),
    channel: group('channel', channelKinds, {
      legend: 'Channel',
      hint: 'Shared: the channel belongs to another team',
    }),
    teamState: group('teamState', teamStates, { legend: 'State of the team' }),
    source: group('source', groupSources, {
      legend: 'Where the group is managed',
      hint: 'Synced: it comes from elsewhere and refuses changes',
    }),
  };
}

type Tenant = { readonly people: readonly Person[]; readonly teams: readonly StatusTeam[] };

export type PanelChoices = {
  readonly groups: ReturnType<typeof createGroups>;
  show(state: ShellState): void;
};

/** Everything in the panel of which one is chosen. */
export function panelChoices(
  { people, teams }: Tenant,
  onChange: (change: Partial<ShellState>) => void,
): PanelChoices {
  const groups = createGroups(onChange, teams);
  return {
    groups,
    show(state) {
      groups.theme.show(state.theme);
      groups.locale.show(state.locale);
      groups.width.show(state.width);
      groups.bridge.show(state.bridge);
      groups.consent.show(state.consent);
      groups.devices.show(state.devices);
      groups.place.show(state.place);
      groups.channel.show(state.channel);
      groups.teamState.show(state.teamState);
      groups.source.show(state.source);
      const team = findTeam(teams, state.team);
      const person = findPerson(people, state.person ?? '');
      if (team === undefined) return;
      groups.team.show(team.alias);
      if (person !== undefined) groups.role.show(state.role ?? roleIn(team, person));
    },
  };
}
