import { floor } from './contestants.ts';
import type { Visits } from './round.ts';
import type { MeasuredVisit } from './visit.ts';

/** What every contestant did in one round, by name. */
export type Round = ReadonlyMap<string, Visits>;

export type VisitName = keyof Visits;
export type Moment = 'firstPaint' | 'appLoaded' | 'photoVisible';

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? Number.NaN;
  const lower = sorted[Math.ceil(middle) - 1] ?? Number.NaN;
  return (lower + upper) / 2;
}

const moments: Readonly<Record<Moment, (visit: MeasuredVisit) => number | undefined>> = {
  firstPaint: ({ firstPaintMs, startedMs }) => firstPaintMs - startedMs,
  appLoaded: ({ appLoadedMs, startedMs }) =>
    appLoadedMs === undefined ? undefined : appLoadedMs - startedMs,
  photoVisible: ({ photoVisibleMs, startedMs }) => photoVisibleMs - startedMs,
};

/** A moment of somebody's visit. */
export type Point = { readonly name: string; readonly visit: VisitName; readonly moment: Moment };

const timeMs = (round: Round, { name, visit, moment }: Point): number | undefined => {
  const visits = round.get(name);
  return visits && moments[moment](visits[visit]);
};

/** One moment over another of the same round, for every round that has both. */
export const ratiosOf = (rounds: readonly Round[], over: Point, under: Point): readonly number[] =>
  rounds.flatMap((round) => {
    const [left, right] = [timeMs(round, over), timeMs(round, under)];
    return left === undefined || right === undefined ? [] : [left / right];
  });

export const floorPhoto = (visit: VisitName): Point => ({
  name: floor.name,
  visit,
  moment: 'photoVisible',
});
