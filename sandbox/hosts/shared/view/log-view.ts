import { button, element } from '../../../browser/dom.ts';
import type { RequestLogEntry } from '../../../types.ts';
import type { Choice } from '../state/choices.ts';
import type { LogEntry } from '../state/message-log.ts';
import { choiceGroup } from './choice-group.ts';

export type LogView = {
  readonly root: HTMLElement;
  showMessages(entries: readonly LogEntry[]): void;
  showRequests(entries: readonly RequestLogEntry[]): void;
};

type Source = 'messages' | 'requests';

const sources: readonly Choice<Source>[] = [
  { value: 'messages', label: 'Messages' },
  { value: 'requests', label: 'Requests' },
];

const arrows: Readonly<Record<LogEntry['direction'], string>> = {
  in: '→',
  out: '←',
  note: '•',
};

const spoken: Readonly<Record<LogEntry['direction'], string>> = {
  in: 'From the page:',
  out: 'To the page:',
  note: 'Sandbox:',
};

/** `12:34:56` of an ISO time, in the viewer's own zone. */
const clockTime = (isoTime: string): string =>
  new Date(isoTime).toLocaleTimeString('en-GB', { hour12: false });

type Line = {
  readonly time: string;
  readonly sign: string;
  readonly spoken: string;
  readonly title: string;
  readonly outcome: string;
  readonly details: unknown;
};

/** The words of a line go into the summary, the JSON opens below it. */
function row(line: Line): HTMLElement {
  const summary = [
    element('time', { datetime: line.time }, clockTime(line.time)),
    element('span', { class: 'log-sign', 'aria-hidden': 'true' }, line.sign),
    element('span', { class: 'visually-hidden' }, line.spoken),
    element('span', { class: 'log-title' }, line.title),
    element('span', { class: `log-outcome log-${line.outcome}` }, line.outcome),
  ];
  if (line.details === undefined)
    return element('li', {}, element('div', { class: 'log-line' }, ...summary));
  const text = element('pre');
  const folded = element(
    'details',
    {},
    element('summary', { class: 'log-line' }, ...summary),
    text,
  );
  folded.addEventListener('toggle', () => {
    text.textContent = folded.open ? JSON.stringify(line.details, null, 2) : '';
  });
  return element('li', {}, folded);
}

const messageLine = (entry: LogEntry): Line => ({
  time: entry.time,
  sign: arrows[entry.direction],
  spoken: spoken[entry.direction],
  title: entry.title,
  outcome: entry.outcome ?? '',
  details: entry.details,
});

const requestLine = (entry: RequestLogEntry): Line => ({
  time: entry.time,
  sign: entry.service === 'graph' ? 'G' : 'I',
  spoken: entry.service === 'graph' ? 'To Graph:' : 'To the identity service:',
  title: `${entry.method} ${entry.path}`,
  outcome: entry.status === undefined ? 'cut' : String(entry.status),
  details: entry,
});

/** Draws what is new below what is there, so that an opened entry stays open. */
function appendingList(name: string) {
  const root = element('ol', { class: 'log-list', 'aria-label': name, tabindex: '0' });
  let shownCount = 0;
  let firstShown = '';
  return {
    root,
    show<Entry extends object>(entries: readonly Entry[], toLine: (entry: Entry) => Line) {
      const first = JSON.stringify(entries[0]);
      const continues = shownCount > 0 && entries.length >= shownCount && first === firstShown;
      const wasAtEnd = root.scrollHeight - root.scrollTop - root.clientHeight < 24;
      if (!continues) root.replaceChildren();
      const fresh = entries.slice(continues ? shownCount : 0);
      root.append(...fresh.map((entry) => row(toLine(entry))));
      shownCount = entries.length;
      firstShown = first;
      if (wasAtEnd) root.scrollTop = root.scrollHeight;
    },
  };
}

/** What the page and the host said to each other, and what the sandbox's services were asked. */
export function logView(onClear: () => void): LogView {
  const messages = appendingList('Messages between page and host');
  const requests = appendingList('Requests to the sandbox services');
  const showSource = (source: Source) => {
    messages.root.hidden = source !== 'messages';
    requests.root.hidden = source !== 'requests';
  };
  const source = choiceGroup<Source>({
    legend: 'Show',
    name: 'log-source',
    choices: sources,
    look: 'segments',
    onPick: showSource,
  });
  source.show('messages');
  showSource('messages');
  return {
    root: element(
      'div',
      { class: 'log' },
      source.root,
      messages.root,
      requests.root,
      button({ class: 'push' }, onClear, 'Clear messages'),
    ),
    showMessages: (entries) => messages.show(entries, messageLine),
    // Preflights are the browser's own, and only lengthen the list.
    showRequests: (entries) =>
      requests.show(
        entries.filter(({ method }) => method !== 'OPTIONS'),
        requestLine,
      ),
  };
}
