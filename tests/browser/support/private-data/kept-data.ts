import type { Frame, Page } from '@playwright/test';

/** What the browser keeps for the origin of a page, in every place that a page can write to. */
export type KeptData = {
  readonly cookies: string;
  readonly databases: readonly string[];
  readonly caches: readonly string[];
  readonly localStorage: Readonly<Record<string, string>>;
  readonly sessionStorage: Readonly<Record<string, string>>;
};

export const readKeptData = (place: Frame | Page): Promise<KeptData> =>
  place.evaluate(async () => ({
    cookies: document.cookie,
    databases: (await indexedDB.databases()).map(({ name }) => name ?? ''),
    caches: await caches.keys(),
    localStorage: Object.fromEntries(Object.entries<string>(localStorage)),
    sessionStorage: Object.fromEntries(Object.entries<string>(sessionStorage)),
  }));
