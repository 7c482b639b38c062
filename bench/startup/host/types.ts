/** One visit as the host sees it. Times are milliseconds since the epoch, with fractions. */
export type Visit = {
  readonly startedMs: number;
  readonly firstPaintMs: number;
  /** Absent when the page has not said it. */
  readonly appLoadedMs?: number;
  readonly photoVisibleMs: number;
  /** What the page said to its host until then, in order: TeamsJS's functions, and the bridge's methods. */
  readonly said: readonly string[];
};

/** What the host page offers to the program that drives it. */
export type HostPage = {
  /** Asks for the answers that the host will give at once. */
  prepare(clientId: string, scopes: readonly string[]): Promise<void>;
  visit(address: string, place: 'personal' | 'channel'): Promise<Visit>;
};

declare global {
  var hostPage: HostPage;
  var startProbe: (selectors: { readonly heading: string; readonly photoPlace: string }) => void;
}
