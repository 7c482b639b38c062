import { abortError } from '#shared';

/** What a request is counted under, and whose turn it takes while it waits. */
export type Lane = { readonly mailbox: string; readonly target: string };

export type MailboxQueue = {
  /** Does the work when its turn has come. Rejects with `AbortError` when `signal` aborts before that. */
  run<Value>(lane: Lane, work: () => Promise<Value>, signal?: AbortSignal): Promise<Value>;
};

type Start = () => void;

type Mailbox = {
  underWay: number;
  /** Those who wait, by target; the first target is the next whose turn it is. */
  readonly waiting: Map<string, Start[]>;
};

/**
 * Requests at once per app and mailbox, of a user or group; a fifth is answered 429.
 * Source: Microsoft Learn, throttling-limits (Outlook service), 2026-02-06.
 */
const maxUnderWay = 4;

/** Lets four requests at once to each mailbox; targets that wait take turns, each in its own order. */
export const createMailboxQueue = (): MailboxQueue => {
  const mailboxes = new Map<string, Mailbox>();

  return {
    run: async (lane, work, signal) => {
      const mailbox = mailboxes.get(lane.mailbox) ?? { underWay: 0, waiting: new Map() };
      mailboxes.set(lane.mailbox, mailbox);
      await takeTurn(mailbox, lane.target, signal);
      try {
        return await work();
      } finally {
        passTurn(mailbox);
        if (mailbox.underWay === 0) mailboxes.delete(lane.mailbox);
      }
    },
  };
};

const takeTurn = (
  mailbox: Mailbox,
  target: string,
  signal: AbortSignal | undefined,
): Promise<void> | undefined => {
  if (mailbox.underWay < maxUnderWay) {
    mailbox.underWay += 1;
    return undefined;
  }
  return new Promise((resolve, reject) => {
    const line = mailbox.waiting.get(target) ?? [];
    mailbox.waiting.set(target, line);
    const leave = () => {
      line.splice(line.indexOf(start), 1);
      if (line.length === 0) mailbox.waiting.delete(target);
      reject(abortError());
    };
    const start = () => {
      signal?.removeEventListener('abort', leave);
      resolve();
    };
    line.push(start);
    signal?.addEventListener('abort', leave, { once: true });
  });
};

/** Hands the place to the first of the next target, which then goes to the end of the round. */
const passTurn = (mailbox: Mailbox): void => {
  const [next] = mailbox.waiting;
  if (next === undefined) {
    mailbox.underWay -= 1;
    return;
  }
  const [target, line] = next;
  mailbox.waiting.delete(target);
  const start = line.shift();
  if (line.length > 0) mailbox.waiting.set(target, line);
  start?.();
};
