import { parseServiceProblem } from '../../../../src/graph/answers/service-problem.ts';

describe('the body of a refusal', () => {
  it('gives Graph’s code, text and request id', () => {
    const body = JSON.stringify({
      error: {
        code: 'ErrorAccessDenied',
        message: 'Access is denied. Check credentials and try again.',
        innerError: {
          date: '2026-01-01T00:00:00',
          'request-id': 'r-1',
          'client-request-id': 'c-1',
        },
      },
    });

    expect(parseServiceProblem(body)).toEqual({
      code: 'ErrorAccessDenied',
      text: 'Access is denied. Check credentials and try again.',
      requestId: 'r-1',
    });
  });

  it('gives the inner code where the photo service wrapped its own envelope into the message', () => {
    const inner = {
      error: { code: 'OrganizationFromTenantGuidNotFound', message: 'The tenant …' },
    };
    const body = JSON.stringify({
      error: {
        code: 'UnknownError',
        message: JSON.stringify(inner),
        innerError: { 'request-id': 'r-2' },
      },
    });

    expect(parseServiceProblem(body)).toEqual({
      code: 'OrganizationFromTenantGuidNotFound',
      text: 'The tenant …',
      requestId: 'r-2',
    });
  });

  it.each([
    ['code', { code: 'Inner', message: 'm' }],
    ['Code', { Code: 'Inner', Message: 'm' }],
    ['errorCode', { errorCode: 'Inner', message: 'm' }],
    ['ErrorCode', { ErrorCode: 'Inner', message: 'm' }],
  ])('understands a wrapped body without envelope whose key is %s', (_, inner) => {
    const body = JSON.stringify({
      error: { code: 'UnknownError', message: JSON.stringify(inner) },
    });

    expect(parseServiceProblem(body)).toMatchObject({ code: 'Inner', text: 'm' });
  });

  it('keeps the outer code when the wrapped JSON names none', () => {
    const body = JSON.stringify({ error: { code: 'UnknownError', message: '{"foo":1}' } });

    expect(parseServiceProblem(body).code).toBe('UnknownError');
  });

  it('finds a request id in the wrapped body too, and under the older spelling', () => {
    const inner = { error: { code: 'X', message: '', innererror: { 'request-id': 'inside' } } };
    const body = JSON.stringify({
      error: { code: 'UnknownError', message: JSON.stringify(inner) },
    });

    expect(parseServiceProblem(body).requestId).toBe('inside');
  });

  it('stops unwrapping after a few layers', () => {
    let body = JSON.stringify({ error: { code: 'Deepest', message: '' } });
    for (const code of ['L4', 'L3', 'L2', 'L1', 'L0']) {
      body = JSON.stringify({ error: { code, message: body } });
    }

    expect(parseServiceProblem(body).code).toBe('L3');
  });

  it('reads the sign-in service’s way, where the error is a word', () => {
    expect(parseServiceProblem('{"error":"invalid_grant"}').code).toBe('invalid_grant');
  });

  it.each(['', '<html><body>Bad gateway</body></html>', '[]', 'null', '"text"', '42'])(
    'gives no code for %p',
    (body) => {
      expect(parseServiceProblem(body)).toEqual({
        code: undefined,
        text: body,
        requestId: undefined,
      });
    },
  );

  it('gives no code for an empty envelope', () => {
    expect(parseServiceProblem('{"error":{"code":"","message":""}}').code).toBeUndefined();
  });
});
