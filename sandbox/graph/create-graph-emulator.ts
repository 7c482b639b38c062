import { err, type Clock } from '#shared';
import type { Tenant } from '../tenant/index.ts';
import type { Handler, RequestLog, SandboxSettings, VerifyAccessToken } from '../types.ts';
import { identifyCaller } from './access/identify-caller.ts';
import { describeRequest } from './describe-request.ts';
import { badRequest, notImplemented, requestNotSupported } from './failures.ts';
import { answerPreflight } from './http/cors.ts';
import { writeFailure } from './http/error-response.ts';
import { matchRoute, type RouteMatch } from './http/match-route.ts';
import { assignRequestIds } from './http/request-ids.ts';
import { writeSuccess } from './http/success-response.ts';
import { createGraphLimits, type GraphLimits } from './limits/create-graph-limits.ts';
import { createPhotoStore } from './photos/photo-store.ts';
import { routes } from './routes.ts';
import type { GraphAnswer, GraphFailure } from './answer.ts';
import type { Caller, GraphServices } from './types.ts';

export type GraphEmulatorOptions = {
  readonly tenant: Tenant;
  readonly verifyAccessToken: VerifyAccessToken;
  /** Asked anew for every request. */
  readonly settings: () => SandboxSettings;
  readonly clock: Clock;
  readonly log: RequestLog;
  /** The `aud` that tokens must have; Graph's own two (resource and application id) unless told. */
  readonly audience?: string;
  /** Planned disturbances of what a batch asks for; those of whole requests are wrapped around the emulator. */
  readonly disturbItems?: (handler: Handler) => Handler;
  /** Of its own unless told; given by whoever wants to reset them. */
  readonly limits?: GraphLimits;
};

const undisturbed = (handler: Handler): Handler => handler;

type Conclusion = { readonly answer: GraphAnswer; readonly caller?: Caller };

/**
 * Microsoft Graph's photo service as one function, to be mounted at the root of an origin of its own: it
 * answers `/v1.0/…` and `/beta/…`. All that changes is kept in `tenant`; every request ends in `log`.
 * A path it does not know is answered 501 with the file to add it to.
 */
export function createGraphEmulator(options: GraphEmulatorOptions): Handler {
  const { tenant, settings, clock, log, disturbItems = undisturbed } = options;
  const { limits = createGraphLimits(clock) } = options;
  const services: GraphServices = {
    tenant,
    settings,
    clock,
    photos: createPhotoStore(tenant.photos, { clock, lagMs: () => settings().lagMs }),
    mailboxes: limits.mailboxes,
    dispatch: disturbItems((request) => answer(request)),
  };

  const conclude = async (request: Request, url: URL): Promise<Conclusion> => {
    const match = matchRoute(routes, request.method, url.pathname);
    if (match.status === 'path-unknown' || match.status === 'path-malformed') {
      return { answer: err(explainUnmatched(match.status, request, url)) };
    }
    const identified = await identifyCaller(request, options);
    if (!identified.ok) return { answer: identified };
    const caller = identified.value;
    const isCounted = match.status !== 'matched' || match.route.counts !== 'by-items';
    const throttled = isCounted ? limits.rate.take(settings()) : undefined;
    if (throttled !== undefined) return { answer: err(throttled), caller };
    if (match.status === 'method-unknown') return { answer: err(requestNotSupported), caller };
    const { version, parameters } = match;
    const exchange = { request, url, version, parameters, caller, services };
    return { answer: await match.operation(exchange), caller };
  };

  const answer: Handler = async (request) => {
    const url = new URL(request.url);
    if (request.method === 'OPTIONS') {
      const response = answerPreflight(request);
      log.record(describeRequest(request, url, { status: response.status, nowMs: clock.now() }));
      return response;
    }
    const ids = assignRequestIds(request);
    const { answer: concluded, caller } = await conclude(request, url);
    const nowMs = clock.now();
    const response = concluded.ok
      ? writeSuccess(concluded.value, ids)
      : writeFailure(concluded.error, ids, nowMs);
    log.record(describeRequest(request, url, { status: response.status, nowMs, caller }));
    return response;
  };

  return answer;
}

function explainUnmatched(
  status: Exclude<RouteMatch['status'], 'matched' | 'method-unknown'>,
  { method }: Request,
  { pathname }: URL,
): GraphFailure {
  return status === 'path-malformed'
    ? badRequest('Resource path is malformed.')
    : notImplemented(`does not know ${method} ${pathname}`, 'routes.ts');
}
