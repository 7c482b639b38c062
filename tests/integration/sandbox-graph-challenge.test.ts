import { requireAuthenticationContext } from '../../sandbox/graph/index.ts';
import type { AccessTokenClaims, Handler, VerifyAccessToken } from '../../sandbox/types.ts';
import { buildRequest, tokenOf } from '../support/emulated-graph.ts';
import { createFakeClock } from '../support/fake-clock.ts';
import { createTestLog } from '../support/request-log.ts';

const photo = '/v1.0/me/photo/$value';

/** The wall in front of a service that lets everything pass. */
function createFixture(authenticationContext?: string) {
  const log = createTestLog();
  const service: Handler = () => Promise.resolve(new Response(null, { status: 204 }));
  const verifyAccessToken: VerifyAccessToken = (token) =>
    Promise.resolve(
      token === ''
        ? { status: 'malformed' }
        : { status: 'valid', claims: JSON.parse(decodeURIComponent(token)) as AccessTokenClaims },
    );
  const send = requireAuthenticationContext(service, {
    verifyAccessToken,
    settings: () => (authenticationContext === undefined ? {} : { authenticationContext }),
    clock: createFakeClock(),
    log,
  });
  return { log, send };
}

const claimsOf = (response: Response): unknown => {
  const header = response.headers.get('www-authenticate') ?? '';
  expect(header).toContain('error="insufficient_claims"');
  const encoded = /claims="([^"]+)"/.exec(header)?.[1] ?? '';
  return JSON.parse(Buffer.from(encoded, 'base64').toString());
};

it('answers a write without the context with the claims that the next token needs', async () => {
  const { log, send } = createFixture('c1');
  const token = tokenOf({ xms_cc: ['CP1'] });

  const response = await send(buildRequest(photo, { method: 'PUT', token, body: 'x' }));

  expect(response.status).toBe(401);
  expect(claimsOf(response)).toEqual({
    access_token: { acrs: { essential: true, value: 'c1' } },
  });
  expect(response.headers.get('access-control-expose-headers')).toContain('WWW-Authenticate');
  expect(log.list()).toMatchObject([{ method: 'PUT', path: photo, status: 401 }]);
});

it('has no claims for a client that cannot answer a challenge', async () => {
  const { send } = createFixture('c1');

  const response = await send(buildRequest(photo, { method: 'DELETE', token: tokenOf({}) }));

  expect(response.status).toBe(401);
  expect(response.headers.get('www-authenticate')).not.toContain('claims=');
});

it.each([
  ['a token with the context', 'c1', { method: 'PUT', token: tokenOf({ acrs: ['c1'] }) }],
  ['reads', 'c1', { method: 'GET', token: tokenOf({}) }],
  ['everything where nothing is demanded', undefined, { method: 'PUT', token: tokenOf({}) }],
  ['what has no token, for the service to refuse', 'c1', { method: 'PUT' }],
])('lets %s pass', async (_what, context, request) => {
  const { send } = createFixture(context);

  const response = await send(buildRequest(photo, request));

  expect(response.status).toBe(204);
});
