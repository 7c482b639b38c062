import { redact } from './redact.ts';

export type LogEntry = {
  /** ISO 8601, UTC. */
  readonly time: string;
  /** `in`: the page spoke; `out`: the host did; `note`: the shell says what it did by itself. */
  readonly direction: 'in' | 'out' | 'note';
  readonly title: string;
  /** A word or two about what became of it. */
  readonly outcome?: string;
  /** Tokens are already taken out. */
  readonly details?: unknown;
};

export type MessageLog = {
  add(entry: Omit<LogEntry, 'time'>): void;
  list(): readonly LogEntry[];
  clear(): void;
  subscribe(listener: () => void): void;
};

/** When the log is full the older half goes at once: cutting one entry per message would redraw it each time. */
const fullAtEntries = 400;

export function createMessageLog(now: () => Date): MessageLog {
  let entries: readonly LogEntry[] = [];
  const listeners: (() => void)[] = [];
  const replace = (next: readonly LogEntry[]) => {
    entries = next;
    for (const listener of listeners) listener();
  };

  return {
    add(entry) {
      const added: LogEntry = {
        ...entry,
        time: now().toISOString(),
        ...(entry.details === undefined ? {} : { details: redact(entry.details) }),
      };
      const kept = entries.length < fullAtEntries ? entries : entries.slice(fullAtEntries / 2);
      replace([...kept, added]);
    },
    list: () => entries,
    clear: () => replace([]),
    subscribe: (listener) => void listeners.push(listener),
  };
}
