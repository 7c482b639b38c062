import { systemClock, type Clock } from '#shared';
import { assignRequestIds, describeRequest, writeFailure } from '../graph/index.ts';
import {
  ConnectionCut,
  type Fault,
  type Handler,
  type RequestLog,
  type RequestLogEntry,
} from '../types.ts';
import { matchesPath } from './glob.ts';

export type FaultsOptions = {
  readonly clock?: Clock;
  /** Takes the requests that a fault kept from the service, which would otherwise be in no log. */
  readonly log?: RequestLog;
};

export type Faults = {
  add(fault: Fault): void;
  clear(): void;
  /** What is still to come: `times` counts the requests left. */
  list(): readonly Fault[];
  /** The same service, disturbed by what was planned; `service` (Graph unless told) is named in the log. */
  wrap(handler: Handler, service?: RequestLogEntry['service']): Handler;
};

type Target = { readonly handler: Handler; readonly service: RequestLogEntry['service'] };

type Planned = { readonly fault: Fault; remaining: number };

/**
 * Planned disturbances. A request meets the first one that fits and is not used up. Preflights are left
 * alone: browsers ask them when they please, and a test that counts would not know.
 */
export function createFaults({ clock = systemClock, log }: FaultsOptions = {}): Faults {
  let planned: readonly Planned[] = [];

  const take = (request: Request, url: URL): Fault | undefined => {
    if (request.method === 'OPTIONS') return undefined;
    const found = planned.find(({ fault }) => fits(fault, request.method, url.pathname));
    if (found === undefined) return undefined;
    found.remaining -= 1;
    planned = planned.filter(({ remaining }) => remaining > 0);
    return found.fault;
  };

  const meet = async (fault: Fault, request: Request, target: Target): Promise<Response> => {
    if (fault.delayMs !== undefined) await clock.sleep(fault.delayMs, request.signal);
    const url = new URL(request.url);
    const nowMs = clock.now();
    if (fault.status !== undefined) {
      const response = answerFault(fault, fault.status, { request, nowMs });
      const entry = describeRequest(request, url, { status: fault.status, nowMs });
      log?.record({ ...entry, service: target.service });
      return response;
    }
    if (fault.cut === 'request') {
      log?.record({ ...describeRequest(request, url, { nowMs }), service: target.service });
      throw new ConnectionCut();
    }
    const response = await target.handler(request);
    if (fault.cut === 'response') throw new ConnectionCut();
    return response;
  };

  return {
    add: (fault) => {
      planned = [...planned, { fault, remaining: fault.times ?? 1 }];
    },
    clear: () => {
      planned = [];
    },
    list: () => planned.map(({ fault, remaining }) => ({ ...fault, times: remaining })),
    wrap:
      (handler, service = 'graph') =>
      (request) => {
        const fault = take(request, new URL(request.url));
        if (fault === undefined) return handler(request);
        return meet(fault, request, { handler, service });
      },
  };
}

const fits = (fault: Fault, method: string, pathname: string): boolean =>
  (fault.method ?? method) === method && matchesPath(fault.path, pathname);

/** Graph's code for a status, where the fault names none. Source: Microsoft Learn, graph/errors. */
const usualCodes: Readonly<Record<number, string>> = {
  401: 'InvalidAuthenticationToken',
  403: 'ErrorAccessDenied',
  404: 'ErrorItemNotFound',
  429: 'TooManyRequests',
  500: 'ErrorInternalServerError',
  503: 'ServiceUnavailable',
};

function answerFault(
  { code, message, retryAfterSeconds }: Fault,
  status: number,
  { request, nowMs }: { readonly request: Request; readonly nowMs: number },
): Response {
  const failure = {
    status,
    code: code ?? usualCodes[status] ?? 'UnknownError',
    message: message ?? 'The sandbox was told to answer this way.',
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
  };
  return writeFailure(failure, assignRequestIds(request), nowMs);
}
