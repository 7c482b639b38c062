/**
 * `npm run bench:frame`: how much the main thread works while a photo of 48 megapixels is dragged at 1280 px, by the
 * browser's own tracing. Fails where a limit is exceeded; the last line is JSON.
 */
import { startSandboxProcess } from '../../tests/browser/support/child-process.ts';
import { dragOn, placeOf, type Point } from './drag.ts';
import { openEditor, type EditorPage } from './editor-page.ts';
import { percentile, workPerFrameMs } from './figures.ts';
import { marks, traceMoves, type TracedMoves } from './trace.ts';

const warmUpMoves = 30;
const measuredMoves = 300;

/** For the tasks of the main thread, one by one: half a frame at 60 Hz, and a whole one. */
const limitsMs = { p95: 8, p99: 16.7 };

const print = (text: string) => process.stdout.write(`${text}\n`);

type Measured = TracedMoves & { readonly reactCommits: number };

async function middleOfStage({ frame }: EditorPage): Promise<Point> {
  const box = await frame.getByRole('application').boundingBox();
  if (box === null) throw new Error('The stage is not on the page.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function measureDrag(editor: EditorPage): Promise<Measured> {
  const { frame, page } = editor;
  const middle = await middleOfStage(editor);
  const start = placeOf(middle, 0);
  const stage = frame.getByRole('application');
  const pictureBefore = await stage.locator('canvas').getAttribute('style');
  const mark = (name: string) =>
    frame.evaluate((markName) => {
      performance.mark(markName);
      return globalThis.benchCommits;
    }, name);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await dragOn(page, middle, { from: 1, to: warmUpMoves });
  let reactCommits = 0;
  const traced = await traceMoves(page, async () => {
    const before = await mark(marks.start);
    await dragOn(page, middle, { from: warmUpMoves, to: warmUpMoves + measuredMoves });
    reactCommits = (await mark(marks.end)) - before;
  });
  if ((await stage.locator('canvas').getAttribute('style')) === pictureBefore) {
    throw new Error('The drag did not move the picture.');
  }
  await page.mouse.up();
  return { ...traced, reactCommits };
}

const rounded = (value: number): number => Number(value.toFixed(2));

function report({ reactCommits, ...traced }: Measured): boolean {
  const taskMs = traced.tasks.map(({ durationMs }) => durationMs);
  // Told beside it, since many tasks are tiny.
  const frameMs = workPerFrameMs(traced);
  const line = (name: string, values: readonly number[]) =>
    `${name.padEnd(24)}${[0.5, 0.95, 0.99, 1].map((share) => percentile(values, share).toFixed(2).padStart(9)).join('')}${String(values.length).padStart(8)}`;
  print(
    `${''.padEnd(24)}${['50 %', '95 %', '99 %', 'max', 'count'].map((name) => name.padStart(9)).join('')}`,
  );
  print(line('main-thread task, ms', taskMs));
  print(line('work per frame, ms', frameMs));
  const figures = {
    p95FrameMs: rounded(percentile(taskMs, 0.95)),
    p99FrameMs: rounded(percentile(taskMs, 0.99)),
    reactCommits,
  };
  print(JSON.stringify(figures));
  return (
    figures.p95FrameMs < limitsMs.p95 && figures.p99FrameMs < limitsMs.p99 && reactCommits === 0
  );
}

const sandbox = await startSandboxProcess(['--port', '0', '--no-open']);
const editor = await openEditor(sandbox.ready);
const measured = await measureDrag(editor);
await editor.close();
await sandbox.stop();
if (!report(measured)) process.exitCode = 1;
