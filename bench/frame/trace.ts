import type { CDPSession, Page } from '@playwright/test';

/** One entry of Chromium's trace (Trace Event Format), as far as it is read here. Times in microseconds. */
type TraceEvent = {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
};

/** What a thread did without a pause, as Chromium's scheduler sees it. */
export type Task = { readonly startMs: number; readonly durationMs: number };

export type TracedMoves = {
  /** Tasks of the page's main thread between the two marks, in their order. */
  readonly tasks: readonly Task[];
  /** When each screen frame began there. */
  readonly frameStartsMs: readonly number[];
};

const categories = [
  'blink.user_timing',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-devtools.timeline.frame',
];

/** Names of the marks that the page makes around what is measured. */
export const marks = { start: 'bench-frame-start', end: 'bench-frame-end' };

/** Traces the browser during `work`, in which the page makes both marks. */
export async function traceMoves(page: Page, work: () => Promise<void>): Promise<TracedMoves> {
  const browser = page.context().browser();
  if (browser === null) throw new Error('The page has no browser to trace.');
  const session = await browser.newBrowserCDPSession();
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: categories },
  });
  await work();
  return readMoves(await endTracing(session));
}

async function endTracing(session: CDPSession): Promise<readonly TraceEvent[]> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    events.push(...(value as unknown as readonly TraceEvent[]));
  });
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  return events;
}

const toMs = (microseconds: number): number => microseconds / 1000;

function readMoves(events: readonly TraceEvent[]): TracedMoves {
  const start = markNamed(events, marks.start);
  const end = markNamed(events, marks.end);
  const here = events
    .filter(({ pid, tid, ts }) => pid === start.pid && tid === start.tid && ts > start.ts)
    .filter(({ ts }) => ts < end.ts)
    .sort((left, right) => left.ts - right.ts);
  return {
    tasks: here
      .filter(({ name, ph }) => name === 'RunTask' && ph === 'X')
      .map(({ dur = 0, ts }) => ({ startMs: toMs(ts), durationMs: toMs(dur) })),
    frameStartsMs: here
      .filter(({ name }) => name === 'BeginMainThreadFrame')
      .map(({ ts }) => toMs(ts)),
  };
}

function markNamed(events: readonly TraceEvent[], wanted: string): TraceEvent {
  const mark = events.find(({ name }) => name === wanted);
  if (mark === undefined) throw new Error(`The trace does not hold the mark ${wanted}.`);
  return mark;
}
