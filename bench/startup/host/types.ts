import type { Place } from '../surfaces.mjs';

/** One visit as the host sees it. Times are milliseconds since the epoch, with fractions. */
export type Visit = {
  readonly startedMs: number;
  readonly firstPaintMs: number;
  /** Absent when the page has not said it; Outlook is never told. */
  readonly appLoadedMs?: number;
  readonly photoVisibleMs: number;
  /** What the page said to its host until then, in order: functions of TeamsJS or actions of Office.js, and the bridge's methods. */
  readonly said: readonly string[];
};

/** A program around a page, as far as the page can tell. */
export type HostProgram = {
  readonly frame: { readonly src: string; readonly name?: string };
  /** What it makes of a message of the page; `undefined` when it is none of its protocol. */
  hear(data: unknown): Heard | undefined;
};

/** `name`: under which the message is noted. `answer`: the message that goes back; absent when none does. */
export type Heard = { readonly name: string; readonly answer?: unknown };

/** What the host page offers to the program that drives it. */
export type HostPage = {
  /** Asks for the answers that the host will give at once. */
  prepare(clientId: string, scopes: readonly string[]): Promise<void>;
  visit(address: string, place: Place): Promise<Visit>;
};

declare global {
  var hostPage: HostPage;
  var startProbe: (selectors: { readonly heading: string; readonly photoPlace: string }) => void;
}
