import type { SandboxStatus } from '../../../browser/status.ts';
import type { SandboxClient } from '../control/sandbox-client.ts';
import { readPlan, writePlan } from '../state/faults.ts';
import { findPerson } from '../state/people.ts';
import type { Person } from '../state/people.ts';
import { parseQuery } from '../state/query.ts';
import type { QueryState } from '../state/query.ts';
import { defaultState } from '../state/shell-state.ts';
import type { ShellState } from '../state/shell-state.ts';

export type Opening = {
  readonly status: SandboxStatus;
  readonly state: ShellState;
  readonly notes: readonly string[];
};

/** Reads the sandbox and the address, and makes the sandbox as the address wants it before any page is loaded. */
export async function openSandbox(client: SandboxClient, search: string): Promise<Opening> {
  const status = await client.readStatus();
  const query = parseQuery(search);
  const { person, notes } = choosePerson(status, query);
  await applySignIn(client, { query, status, person });
  if (query.faults !== undefined) {
    const { others } = readPlan(plannedBy(status));
    await client.replaceFaults(writePlan(query.faults, others));
  }
  return {
    status: await client.readStatus(),
    state: {
      ...defaultState,
      consent: status.consent,
      ...query.named,
      person: person.userPrincipalName,
    },
    notes: [...query.notes, ...notes],
  };
}

export const plannedBy = ({ faults, settings }: SandboxStatus) => ({
  faults,
  photoPolicy: settings.photoPolicy,
});

function choosePerson(status: SandboxStatus, { named }: QueryState) {
  const wanted = named.person === undefined ? undefined : findPerson(status.people, named.person);
  const person = wanted ?? findPerson(status.people, status.person);
  if (person === undefined) throw new Error('The sandbox names nobody who is signed in.');
  const notes =
    named.person !== undefined && wanted === undefined
      ? [`“${named.person}” is nobody in this tenant; ${person.displayName} is signed in.`]
      : [];
  return { person, notes };
}

type SignIn = {
  readonly query: QueryState;
  readonly status: SandboxStatus;
  readonly person: Person;
};

async function applySignIn(client: SandboxClient, { query, status, person }: SignIn) {
  const { consent } = query.named;
  if (person.userPrincipalName === status.person && consent === undefined) return;
  await client.signIn({
    userPrincipalName: person.userPrincipalName,
    ...(consent === undefined ? {} : { consent }),
  });
}
