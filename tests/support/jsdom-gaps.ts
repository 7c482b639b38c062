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

Element.prototype.scrollIntoView = () => undefined;

HTMLCanvasElement.prototype.getContext = () => null;

// Without a layout nothing has a size or a place, and Fluent's dialogs take that for being invisible: they would
// neither take the focus nor show themselves to assistive technology.
HTMLBodyElement.prototype.getBoundingClientRect = () => {
  const box = { x: 0, y: 0, left: 0, top: 0, right: 1280, bottom: 800, width: 1280, height: 800 };
  return { ...box, toJSON: () => box };
};
Object.defineProperty(HTMLElement.prototype, 'offsetParent', {
  configurable: true,
  get(this: HTMLElement) {
    return this.parentElement;
  },
});

const reported: unknown[] = [];
globalThis.reportError = (reason) => {
  reported.push(reason);
};

/** The page's handler of bugs heard nothing; each test ends with that. */
afterEach(() => {
  expect(reported.splice(0)).toEqual([]);
});
