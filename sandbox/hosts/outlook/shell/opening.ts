import type { SandboxStatus } from '../../../browser/status.ts';
import type { SandboxClient } from '../../shared/control/sandbox-client.ts';
import { prepareSandbox } from '../../shared/shell/prepare-sandbox.ts';
import { itemsOf } from '../mail/mailbox.ts';
import type { MailPerson } from '../mail/types.ts';
import { parseQuery } from '../state/query.ts';
import { defaultState, type ShellState } from '../state/shell-state.ts';

export type Opening = {
  readonly status: SandboxStatus;
  readonly state: ShellState;
  readonly notes: readonly string[];
};

/** Ids do not depend on who looks. */
const nobody: MailPerson = { name: '', address: '', kind: 'user' };

/** Reads the sandbox and the address, and makes the sandbox as the address wants it before any page is loaded. */
export async function openSandbox(client: SandboxClient, search: string): Promise<Opening> {
  const ids = itemsOf(nobody).map(({ id }) => id);
  const { named, faults, notes: queryNotes } = parseQuery(search, ids);
  const { person: wanted, consent } = named;
  const { status, person, notes } = await prepareSandbox(client, {
    ...(wanted === undefined ? {} : { person: wanted }),
    ...(consent === undefined ? {} : { consent }),
    ...(faults === undefined ? {} : { faults }),
  });
  return {
    status,
    state: {
      ...defaultState,
      consent: status.consent,
      ...named,
      person: person.userPrincipalName,
    },
    notes: [...queryNotes, ...notes],
  };
}
