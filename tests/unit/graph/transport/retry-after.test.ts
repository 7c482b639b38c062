import { parseRetryAfter } from '../../../../src/graph/transport/retry-after.ts';

const nowMs = Date.UTC(2026, 0, 1, 12, 0, 0);

describe('the Retry-After header', () => {
  it.each([
    { header: '120', retryAfterMs: 120_000 },
    { header: ' 5 ', retryAfterMs: 5_000 },
    { header: '0', retryAfterMs: 0 },
    { header: 'Thu, 01 Jan 2026 12:00:30 GMT', retryAfterMs: 30_000 },
    { header: 'Thu, 01 Jan 2026 11:00:00 GMT', retryAfterMs: 0 },
  ])('"$header" asks for $retryAfterMs ms', ({ header, retryAfterMs }) => {
    expect(parseRetryAfter(header, nowMs)).toBe(retryAfterMs);
  });

  it.each([null, '', 'soon', '-5', '1.5', '-2026', '2026-01-01'])('%p says nothing', (header) => {
    expect(parseRetryAfter(header, nowMs)).toBeUndefined();
  });
});
