import type { SandboxStatus } from '../../../browser/status.ts';
import type { SandboxClient } from '../control/sandbox-client.ts';
import type { ConsentState } from '../state/choices.ts';
import { plannedBy, readPlan, writePlan, type FaultPlan } from '../state/faults.ts';
import { findPerson, type Person } from '../state/people.ts';

export type WantedSandbox = {
  /** User principal name, or the part of it before the `@`. */
  readonly person?: string;
  readonly consent?: ConsentState;
  readonly faults?: FaultPlan;
};

export type PreparedSandbox = {
  readonly status: SandboxStatus;
  readonly person: Person;
  readonly notes: readonly string[];
};

/** Makes the sandbox as a shell's address wants it, before any page is loaded. */
export async function prepareSandbox(
  client: SandboxClient,
  wanted: WantedSandbox,
): Promise<PreparedSandbox> {
  const status = await client.readStatus();
  const { person, notes } = choosePerson(status, wanted.person);
  const { consent, faults } = wanted;
  if (person.userPrincipalName !== status.person || consent !== undefined) {
    await client.signIn({
      userPrincipalName: person.userPrincipalName,
      ...(consent === undefined ? {} : { consent }),
    });
  }
  if (faults !== undefined) {
    const { others } = readPlan(plannedBy(status));
    await client.replaceFaults(writePlan(faults, others));
  }
  return { status: await client.readStatus(), person, notes };
}

function choosePerson(status: SandboxStatus, wantedName: string | undefined) {
  const wanted = wantedName === undefined ? undefined : findPerson(status.people, wantedName);
  const person = wanted ?? findPerson(status.people, status.person);
  if (person === undefined) throw new Error('The sandbox names nobody who is signed in.');
  const notes =
    wantedName !== undefined && wanted === undefined
      ? [`“${wantedName}” is nobody in this tenant; ${person.displayName} is signed in.`]
      : [];
  return { person, notes };
}
