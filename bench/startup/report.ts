import { contestants, floor, plainName } from './contestants.ts';
import { floorPhoto, median, ratiosOf, type Point, type Round, type VisitName } from './ratios.ts';
import type { MeasuredVisit } from './visit.ts';

const columns = ['first paint', 'host told', 'photo visible', '(from – to)', 'requests', 'kB'];
const moments = ['firstPaint', 'appLoaded', 'photoVisible'] as const;
const nameWidth = 38;
const columnWidth = 15;

const row = (name: string, cells: readonly string[]): string =>
  name.padEnd(nameWidth) + cells.map((cell) => cell.padStart(columnWidth)).join('');

const figure = (ratios: readonly number[]): string =>
  ratios.length === 0 ? '–' : median(ratios).toFixed(2);

const spread = (ratios: readonly number[]): string =>
  `${Math.min(...ratios).toFixed(2)} – ${Math.max(...ratios).toFixed(2)}`;

function visitRow(rounds: readonly Round[], name: string, visit: VisitName): string {
  const overFloor = (moment: Point['moment']) =>
    ratiosOf(rounds, { name, visit, moment }, floorPhoto(visit));
  const visits = rounds.flatMap((round) => round.get(name)?.[visit] ?? []);
  const middle = (count: (visit: MeasuredVisit) => number) =>
    String(Math.round(median(visits.map(count))));
  return row(`  ${name}`, [
    ...moments.map((moment) => figure(overFloor(moment))),
    spread(overFloor('photoVisible')),
    middle(({ requests }) => requests.length),
    middle(({ requests }) => requests.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0) / 1000),
  ]);
}

const visitTable = (rounds: readonly Round[], visit: VisitName, title: string): string =>
  [row(title, columns), ...contestants.map(({ name }) => visitRow(rounds, name, visit))].join('\n');

/** The table for people. */
export const describeRounds = (rounds: readonly Round[]): string =>
  [
    `Start-up: processor slowed 4 times, 10 Mbit/s, 40 ms. Medians of ${rounds.length} rounds.`,
    "Times are in units of the floor's own photo in the same round and visit; requests and bytes are those",
    'that began before the photo was visible.',
    '',
    visitTable(rounds, 'first', 'First visit, empty cache'),
    '',
    visitTable(rounds, 'second', 'Second visit, warm cache'),
  ].join('\n');

const rounded = (ratios: readonly number[]): number => Number(median(ratios).toFixed(3));

/** The figures for machines, of one surface. */
export function summarise(rounds: readonly Round[], name: string) {
  const photo = (visit: VisitName): Point => ({ name, visit, moment: 'photoVisible' });
  const firstPaint = (of: string): Point => ({ name: of, visit: 'first', moment: 'firstPaint' });
  const plain: Point = { name: plainName(name), visit: 'first', moment: 'photoVisible' };
  return {
    firstVisitOverFloor: rounded(ratiosOf(rounds, photo('first'), floorPhoto('first'))),
    secondVisitOverFloor: rounded(ratiosOf(rounds, photo('second'), floorPhoto('second'))),
    firstPaintOverFloor: rounded(ratiosOf(rounds, firstPaint(name), firstPaint(floor.name))),
    overPlainBundle: rounded(ratiosOf(rounds, photo('first'), plain)),
  };
}
