import type { Handler } from '../../types.ts';
import { failure } from '../http/respond.ts';
import type { ControlCall, ControlServices } from './control-services.ts';
import { addFault, changeSettings, clearFaults, resetSandbox } from './plan-calls.ts';
import { signIn } from './sign-in-call.ts';
import { readStatus } from './status-call.ts';
import { changeTeam } from './team-call.ts';
import { issueToken } from './token-call.ts';

const listRequests: ControlCall = ({ log }) => Response.json({ requests: log.list() });

const calls: ReadonlyMap<string, ControlCall> = new Map([
  ['GET /sandbox/status', readStatus],
  ['GET /sandbox/requests', listRequests],
  ['POST /sandbox/tokens', issueToken],
  ['POST /sandbox/sign-in', signIn],
  ['POST /sandbox/faults', addFault],
  ['DELETE /sandbox/faults', clearFaults],
  ['POST /sandbox/settings', changeSettings],
  ['POST /sandbox/teams', changeTeam],
  ['POST /sandbox/reset', resetSandbox],
]);

/**
 * `/sandbox/*`: for the shells, for tests and for curl. Pages of the sandbox may call from any of its origins; a page
 * from elsewhere is refused, since a page on the internet can reach this machine's ports as well.
 */
export function createControlSite(services: ControlServices): Handler {
  const ownOrigins = Object.values(services.origins);
  return async (request) => {
    const origin = request.headers.get('Origin');
    if (origin !== null && !ownOrigins.includes(origin)) return refuseForeign(origin);
    const response =
      request.method === 'OPTIONS' ? preflightAnswer() : await dispatch(services, request);
    if (origin !== null) response.headers.set('Access-Control-Allow-Origin', origin);
    response.headers.set('Vary', 'Origin');
    return response;
  };
}

async function dispatch(services: ControlServices, request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  const call = calls.get(`${request.method} ${pathname}`);
  if (call === undefined) return unknownCall(request.method, pathname);
  const body = await readJson(request);
  if (body.status === 'unreadable') return failure(400, 'badRequest', 'The body is not JSON.');
  return call(services, body.value);
}

type Body =
  { readonly status: 'read'; readonly value: unknown } | { readonly status: 'unreadable' };

async function readJson(request: Request): Promise<Body> {
  const text = await request.text();
  try {
    return { status: 'read', value: text === '' ? undefined : (JSON.parse(text) as unknown) };
  } catch {
    return { status: 'unreadable' };
  }
}

const unknownCall = (method: string, pathname: string): Response =>
  failure(
    404,
    'unknownPath',
    `The sandbox has no ${method} ${pathname}. It has: ${[...calls.keys()].join(', ')}.`,
  );

const refuseForeign = (origin: string): Response =>
  failure(403, 'foreignOrigin', `Pages of ${origin} may not steer the sandbox.`);

const preflightAnswer = (): Response =>
  new Response(null, {
    status: 204,
    headers: {
      'Access-Control-Allow-Methods': 'GET, POST, DELETE',
      'Access-Control-Allow-Headers': 'content-type',
    },
  });
