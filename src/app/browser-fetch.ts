/** The browser's `fetch`, handed to whoever needs it. The only place that reaches for the global. */
export const browserFetch: typeof fetch = (input, init) => fetch(input, init);
