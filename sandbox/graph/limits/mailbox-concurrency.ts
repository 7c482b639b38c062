import { err } from '#shared';
import type { GraphAnswer, GraphFailure } from '../answer.ts';

/** Per app and mailbox, of a user or group. Source: Microsoft Learn, throttling-limits (Outlook service), 2026-02-06. */
const maxConcurrentRequests = 4;

/** Source: Microsoft Q&A 734143 and 8270043 (code and message). */
const overLimit: GraphFailure = {
  status: 429,
  code: 'ApplicationThrottled',
  message: 'Application is over its MailboxConcurrency limit.',
  retryAfterSeconds: 1,
};

export type MailboxConcurrency = {
  /** Does the work, or refuses it when four of the same app and mailbox are under way. */
  run(
    mailbox: { readonly appId: string; readonly mailboxId: string },
    work: () => Promise<GraphAnswer>,
  ): Promise<GraphAnswer>;
};

export function createMailboxConcurrency(): MailboxConcurrency {
  const underWay = new Map<string, number>();
  return {
    async run({ appId, mailboxId }, work) {
      const key = `${appId} ${mailboxId}`;
      const count = underWay.get(key) ?? 0;
      if (count >= maxConcurrentRequests) return err(overLimit);
      underWay.set(key, count + 1);
      try {
        return await work();
      } finally {
        underWay.set(key, (underWay.get(key) ?? 1) - 1);
      }
    },
  };
}
