import type { SandboxStatus } from '../../../browser/status.ts';
import type { SandboxClient } from '../../shared/control/sandbox-client.ts';
import { findTeam } from '../state/channel.ts';
import type { Person } from '../../shared/state/people.ts';
import type { ShellState } from '../state/shell-state.ts';

type Tenant = {
  readonly client: SandboxClient;
  readonly status: SandboxStatus;
  readonly person: Person;
};

const teamKeys = ['person', 'team', 'role', 'teamState', 'source'] as const;

/** Tells the sandbox who is signed in and what became of the team, before a page asks for either. */
export async function applyTenantChange(
  tenant: Tenant,
  after: ShellState,
  before: ShellState,
): Promise<void> {
  const { client, person } = tenant;
  if (after.person !== before.person || after.consent !== before.consent) {
    await client.signIn({
      userPrincipalName: person.userPrincipalName,
      // Saying it again would forget what people have accepted.
      ...(after.consent === before.consent ? {} : { consent: after.consent }),
    });
  }
  if (teamKeys.some((key) => after[key] !== before[key])) await applyTeam(tenant, after);
}

/** What the state names of the team; the rest is as the directory has it. */
export async function applyTeam(
  { client, status, person }: Tenant,
  { team: alias, role, teamState, source }: Partial<ShellState>,
): Promise<void> {
  const team = findTeam(status.teams, alias);
  if (team === undefined) return;
  if (role === undefined && teamState === undefined && source === undefined) return;
  await client.changeTeam({
    groupId: team.groupId,
    ...(role === undefined ? {} : { userPrincipalName: person.userPrincipalName, role }),
    ...(teamState === undefined ? {} : { teamState }),
    ...(source === undefined ? {} : { source }),
  });
}
