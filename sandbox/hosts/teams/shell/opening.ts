import type { SandboxStatus } from '../../../browser/status.ts';
import type { SandboxClient } from '../../shared/control/sandbox-client.ts';
import { prepareSandbox } from '../../shared/shell/prepare-sandbox.ts';
import { findTeam } from '../state/channel.ts';
import { parseQuery } from '../state/query.ts';
import { defaultState, type ShellState } from '../state/shell-state.ts';
import { applyTeam } from './apply-tenant-change.ts';

export type Opening = {
  readonly status: SandboxStatus;
  readonly state: ShellState;
  readonly notes: readonly string[];
};

/** Reads the sandbox and the address, and makes the sandbox as the address wants it before any page is loaded. */
export async function openSandbox(client: SandboxClient, search: string): Promise<Opening> {
  const { named, faults, notes: queryNotes } = parseQuery(search);
  const { person: wanted, consent } = named;
  const { status, person, notes } = await prepareSandbox(client, {
    ...(wanted === undefined ? {} : { person: wanted }),
    ...(consent === undefined ? {} : { consent }),
    ...(faults === undefined ? {} : { faults }),
  });
  const team = chooseTeam(status, named.team);
  await applyTeam({ client, status, person }, { ...named, team: team.alias });
  const after = await client.readStatus();
  return {
    status: after,
    state: {
      ...defaultState,
      consent: status.consent,
      ...stateOf(after, team.alias),
      ...named,
      person: person.userPrincipalName,
      team: team.alias,
    },
    notes: [...queryNotes, ...notes, ...team.notes],
  };
}

/** As the sandbox has it now. */
function stateOf({ teams }: SandboxStatus, alias: string): Partial<ShellState> {
  const team = findTeam(teams, alias);
  return team === undefined ? {} : { teamState: team.teamState, source: team.source };
}

function chooseTeam({ teams }: SandboxStatus, wantedName: string | undefined) {
  const wanted = findTeam(teams, wantedName);
  const team = wanted ?? teams[0];
  if (team === undefined) throw new Error('The sandbox has no team.');
  const notes =
    wanted === undefined
      ? [`“${wantedName ?? ''}” is no team of this tenant; ${team.displayName} is shown.`]
      : [];
  return { alias: team.alias, notes };
}
