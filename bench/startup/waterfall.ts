import type { MeasuredVisit } from './visit.ts';

const shortened = (address: string): string => {
  const { host, pathname, protocol } = new URL(address);
  return protocol === 'blob:' ? 'blob' : `${host.split('.')[0] ?? host}${pathname}`;
};

/** Every request and every moment of a visit in the order of time, in milliseconds: for finding what waits for what. */
export function describeWaterfall(visit: MeasuredVisit): string {
  const since = (timeMs: number): string => (timeMs - visit.startedMs).toFixed(0).padStart(6);
  const requests = visit.requests.map(({ startedMs, endedMs, sizeBytes, method, address }) => ({
    atMs: startedMs,
    line: `${since(startedMs)} ${endedMs === undefined ? '     …' : since(endedMs)} ${(sizeBytes / 1000).toFixed(1).padStart(7)} kB  ${method} ${shortened(address)}`,
  }));
  const moments = Object.entries({
    'first paint': visit.firstPaintMs,
    'host told that the app has loaded': visit.appLoadedMs,
    'photo visible': visit.photoVisibleMs,
  }).flatMap(([name, atMs]) =>
    atMs === undefined ? [] : [{ atMs, line: `${since(atMs)} ── ${name}` }],
  );
  return [...requests, ...moments]
    .sort((left, right) => left.atMs - right.atMs)
    .map(({ line }) => line)
    .join('\n');
}
