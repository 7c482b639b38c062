import { err, type Clock } from '#shared';
import type { GraphAnswer, GraphFailure } from '../answer.ts';
import { createRequestWindow } from './request-window.ts';

/** Per app and mailbox, of a user or group. Source: Microsoft Learn, throttling-limits (Outlook service), 2026-02-06. */
const maxConcurrentRequests = 4;

/** Source: Microsoft Q&A 734143 and 8270043 (code and message). */
const overLimit = (limit: string, retryAfterSeconds: number): GraphFailure => ({
  status: 429,
  code: 'ApplicationThrottled',
  message: `Application is over its ${limit} limit.`,
  retryAfterSeconds,
});

export type MailboxLimits = {
  /** Does the work, or refuses it when the app has had its share of the mailbox. */
  run(
    mailbox: { readonly appId: string; readonly mailboxId: string },
    work: () => Promise<GraphAnswer>,
  ): Promise<GraphAnswer>;
  /** Forgets the last ten minutes. */
  reset(): void;
};

export function createMailboxLimits(clock: Clock): MailboxLimits {
  const underWay = new Map<string, number>();
  const window = createRequestWindow(clock);
  return {
    reset() {
      window.reset();
    },
    async run({ appId, mailboxId }, work) {
      const key = `${appId} ${mailboxId}`;
      const count = underWay.get(key) ?? 0;
      if (count >= maxConcurrentRequests) return err(overLimit('MailboxConcurrency', 1));
      const waitMs = window.take(key);
      // The name of this limit is assumed; that of the other was seen.
      if (waitMs > 0) return err(overLimit('MailboxRequestRate', Math.ceil(waitMs / 1000)));
      underWay.set(key, count + 1);
      try {
        return await work();
      } finally {
        underWay.set(key, (underWay.get(key) ?? 1) - 1);
      }
    },
  };
}
