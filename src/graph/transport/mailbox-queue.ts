import { abortError } from '#shared';

/** What a request is counted under, and whose turn it takes while it waits. */
export type Lane = { readonly mailbox: string; readonly target: string };

export type MailboxQueue = {
  /** Does the work when its turn has come. Rejects with `AbortError` when `signal` aborts before that. */
  run<Value>(lane: Lane, work: () => Promise<Value>, signal?: AbortSignal): Promise<Value>;
};

/**
 * Requests at once per app and mailbox, of a user or group; a fifth is answered 429.
 * Source: Microsoft Learn, throttling-limits (Outlook service), 2026-02-06.
 */
const maxUnderWay = 4;

type Waiting = { readonly lane: Lane; readonly start: () => void };

/**
 * Lets four requests at once to each mailbox. Of those that wait, the next is the first one of the target
 * that has the fewest under way, so that no target holds up another.
 */
export const createMailboxQueue = (): MailboxQueue => {
  const underWay: Lane[] = [];
  const waiting: Waiting[] = [];
  const countUnderWay = (part: keyof Lane, lane: Lane) =>
    underWay.filter((other) => other[part] === lane[part]).length;

  const waitForTurn = (lane: Lane, signal: AbortSignal | undefined) =>
    new Promise<void>((resolve, reject) => {
      const leaveLine = () => {
        signal?.removeEventListener('abort', leave);
        waiting.splice(waiting.indexOf(entry), 1);
      };
      const leave = () => {
        leaveLine();
        reject(abortError());
      };
      const start = () => {
        leaveLine();
        underWay.push(lane);
        resolve();
      };
      const entry = { lane, start };
      waiting.push(entry);
      signal?.addEventListener('abort', leave);
    });

  const passTurn = (lane: Lane) => {
    underWay.splice(underWay.indexOf(lane), 1);
    const [next] = waiting
      .filter((entry) => entry.lane.mailbox === lane.mailbox)
      .sort((one, two) => countUnderWay('target', one.lane) - countUnderWay('target', two.lane));
    next?.start();
  };

  return {
    run: async (lane, work, signal) => {
      if (countUnderWay('mailbox', lane) < maxUnderWay) underWay.push(lane);
      else await waitForTurn(lane, signal);
      return work().finally(() => passTurn(lane));
    },
  };
};
