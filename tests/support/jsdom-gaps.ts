/**
 * What jsdom 26 lacks and components take for granted. Nothing here draws or measures: pictures and
 * sizes are the browser tests' business.
 */
const blobsByUrl = new Map<string, Blob>();
let madeUrls = 0;

/** The blob behind an address that was not given back yet. */
export const blobOfUrl = (url: string | null): Blob | undefined =>
  url === null ? undefined : blobsByUrl.get(url);

/** How many addresses are held. */
export const liveObjectUrls = (): number => blobsByUrl.size;

URL.createObjectURL = (blob) => {
  const url = `blob:test/${++madeUrls}`;
  if (blob instanceof Blob) blobsByUrl.set(url, blob);
  return url;
};
URL.revokeObjectURL = (url) => {
  blobsByUrl.delete(url);
};

globalThis.ResizeObserver = class {
  observe = () => undefined;
  unobserve = () => undefined;
  disconnect = () => undefined;
};

HTMLCanvasElement.prototype.getContext = () => null;

const reported: unknown[] = [];
globalThis.reportError = (reason) => {
  reported.push(reason);
};

/** The page's handler of bugs heard nothing; each test ends with that. */
afterEach(() => {
  expect(reported.splice(0)).toEqual([]);
});
