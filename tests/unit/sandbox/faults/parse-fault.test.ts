import { parseFault } from '../../../../sandbox/faults/index.ts';

describe('parseFault', () => {
  it.each([
    { path: '/me/photo', status: 429, retryAfterSeconds: 0, times: 2 },
    {
      method: 'PUT',
      path: '*',
      status: 500,
      code: 'ErrorInternalServerError',
      message: 'Sorry.',
      delayMs: 20,
    },
    { path: '*', cut: 'response', delayMs: 0 },
    { path: '*', delayMs: 600_000 },
  ])('takes %j as it is', (given) => {
    expect(parseFault(given)).toEqual({ ok: true, value: given });
  });

  it.each([
    [null, 'A JSON object is expected.'],
    [[], 'A JSON object is expected.'],
    ['/me', 'A JSON object is expected.'],
    [{ status: 500 }, 'The field "path" is missing.'],
    [{ path: '', status: 500 }, 'The field "path" must be a text that is not empty.'],
    [{ path: '*', status: '500' }, 'The field "status" must be a whole number from 400 to 599.'],
    [{ path: '*', status: 200 }, 'The field "status" must be a whole number from 400 to 599.'],
    [{ path: '*', status: 404.5 }, 'The field "status" must be a whole number from 400 to 599.'],
    [{ path: '*', cut: 'both' }, 'The field "cut" must be "request" or "response".'],
    [{ path: '*', cut: true }, 'The field "cut" must be "request" or "response".'],
    [{ path: '*', delayMs: -1 }, 'The field "delayMs" must be a whole number from 0 to 600000.'],
    [
      { path: '*', status: 500, times: 0 },
      'The field "times" must be a whole number from 1 to 100000.',
    ],
    [
      { path: '*', status: 500, method: 'OPTIONS' },
      'The field "method" must be "GET" or "PUT" or "PATCH" or "POST" or "DELETE".',
    ],
    [
      { path: '*' },
      'A fault needs one of "status", "cut" and "delayMs", else it disturbs nothing.',
    ],
    [
      { path: '*', status: 500, cut: 'request' },
      'A fault has either "status" or "cut": a connection that is cut has no status.',
    ],
    [
      { path: '*', delayMs: 5, code: 'X', retryAfterSeconds: 1 },
      'The field "code", "retryAfterSeconds" needs a "status" to go with it.',
    ],
  ])('refuses %j in plain words', (given, error) => {
    expect(parseFault(given)).toEqual({ ok: false, error });
  });

  it('names the field that it does not know, and those it does', () => {
    const result = parseFault({ path: '*', status: 500, retryAfter: 3 });

    expect(result).toEqual({
      ok: false,
      error:
        'The field "retryAfter" is unknown. Known are: method, path, status, code, message, retryAfterSeconds, delayMs, cut, times.',
    });
  });

  it('does not take inherited names for fields', () => {
    expect(parseFault(JSON.parse('{"path":"*","__proto__":{"status":500}}'))).toMatchObject({
      ok: false,
    });
  });
});
