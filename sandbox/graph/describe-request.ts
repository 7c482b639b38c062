import type { RequestLogEntry } from '../types.ts';
import type { Caller } from './types.ts';

type Outcome = {
  /** Absent when the connection was cut. */
  readonly status?: number;
  readonly nowMs: number;
  readonly caller?: Caller | undefined;
};

/** One line of what the service was asked; never a token, never picture data. */
export function describeRequest(request: Request, url: URL, outcome: Outcome): RequestLogEntry {
  const userPrincipalName = outcome.caller?.claims.upn;
  const clientRequestId = request.headers.get('client-request-id');
  return {
    time: new Date(outcome.nowMs).toISOString(),
    service: 'graph',
    method: request.method,
    path: url.pathname + url.search,
    ...(outcome.status === undefined ? {} : { status: outcome.status }),
    ...(userPrincipalName === undefined ? {} : { userPrincipalName }),
    ...(clientRequestId === null ? {} : { clientRequestId }),
  };
}
