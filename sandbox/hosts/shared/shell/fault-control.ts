import type { SandboxStatus } from '../../../browser/status.ts';
import type { Fault } from '../../../types.ts';
import type { SandboxClient } from '../control/sandbox-client.ts';
import { plannedBy, readPlan, withFrequency, writePlan } from '../state/faults.ts';
import type { FaultId, FaultPlan, Frequency } from '../state/faults.ts';

/** The disturbances as the sandbox has them; the sandbox is the one that knows, the panel only shows. */
export type FaultControl = {
  plan(): FaultPlan;
  /** Takes over what the sandbox says now: single faults are used up by the page's requests. */
  read(status: SandboxStatus): void;
  set(id: FaultId, frequency: Frequency): Promise<void>;
  /** Runs `job` while nothing is disturbed: what the shell itself asks of Graph shall not use up a fault. */
  undisturbed(job: () => Promise<void>): Promise<void>;
};

export function createFaultControl(
  client: SandboxClient,
  onChange: (plan: FaultPlan, others: readonly Fault[]) => void,
): FaultControl {
  let plan: FaultPlan = {};
  const read = (status: SandboxStatus) => {
    const found = readPlan(plannedBy(status));
    plan = found.plan;
    onChange(found.plan, found.others);
  };
  return {
    plan: () => plan,
    read,
    async set(id, frequency) {
      // Read first: a single fault may have been used up since, and must not come back.
      const { plan: before, others } = readPlan(plannedBy(await client.readStatus()));
      await client.replaceFaults(writePlan(withFrequency(before, id, frequency), others));
      read(await client.readStatus());
    },
    async undisturbed(job) {
      const before = plannedBy(await client.readStatus());
      await client.replaceFaults({ faults: [], photoPolicy: 'allowed' });
      try {
        await job();
      } finally {
        await client.replaceFaults(before);
      }
    },
  };
}
