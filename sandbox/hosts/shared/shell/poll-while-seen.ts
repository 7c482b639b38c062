import type { SandboxStatus } from '../../../browser/status.ts';
import type { RequestLogEntry } from '../../../types.ts';
import type { SandboxClient } from '../control/sandbox-client.ts';

const pollMs = 2000;

export type PollOptions = {
  readonly client: SandboxClient;
  readonly enqueue: (job: () => Promise<void>) => void;
  readonly isSeen: () => boolean;
  readonly onStatus: (status: SandboxStatus) => void;
  readonly onRequests: (requests: readonly RequestLogEntry[]) => void;
};

/** Disturbances are used up and requests are made without the shell's doing, so it asks now and then while it is seen. */
export function pollWhileSeen(options: PollOptions): void {
  const { client, enqueue } = options;
  const ask = async () => {
    if (document.visibilityState === 'visible' && options.isSeen()) {
      options.onStatus(await client.readStatus());
      options.onRequests(await client.listRequests());
    }
  };
  const askAgain = () => {
    enqueue(() => ask().finally(() => setTimeout(askAgain, pollMs)));
  };
  askAgain();
}
