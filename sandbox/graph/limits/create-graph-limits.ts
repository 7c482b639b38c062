import type { Clock } from '#shared';
import { createMailboxLimits, type MailboxLimits } from './mailbox-limits.ts';
import { createRateLimit, type RateLimit } from './rate-limit.ts';

/** What the service has counted so far, for the whole tenant and for each mailbox. */
export type GraphLimits = {
  readonly mailboxes: MailboxLimits;
  readonly rate: RateLimit;
  /** Forgets what was counted; requests under way still count. */
  reset(): void;
};

export function createGraphLimits(clock: Clock): GraphLimits {
  const mailboxes = createMailboxLimits(clock);
  const rate = createRateLimit(clock);
  return {
    mailboxes,
    rate,
    reset() {
      mailboxes.reset();
      rate.reset();
    },
  };
}
