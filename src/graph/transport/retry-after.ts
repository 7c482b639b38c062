/**
 * Milliseconds that a `Retry-After` header asks to wait, never negative; `undefined` when there is none
 * or it cannot be understood. Takes seconds or an HTTP date (RFC 9110, 10.2.3).
 */
export const parseRetryAfter = (header: string | null, nowMs: number): number | undefined => {
  const value = header?.trim() ?? '';
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  // `Date.parse` also reads bare negative or fractional numbers as years; a date has letters.
  const dateMs = /[a-z]/i.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(dateMs) ? undefined : Math.max(0, dateMs - nowMs);
};
