import type { GraphFailure } from '../answer.ts';
import { corsHeaders } from './cors.ts';
import { requestIdHeaders, type RequestIds } from './request-ids.ts';

/** Assumed from answers of the live service: where to sign in, and for whom (Graph's own application id). */
const challenge =
  'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", client_id="00000003-0000-0000-c000-000000000000"';

/** Source: Microsoft Learn, claims-challenge, 2024-09-20. */
const challengeOf = ({ claims }: GraphFailure): string =>
  claims === undefined
    ? challenge
    : `${challenge}, error="insufficient_claims", claims="${Buffer.from(claims).toString('base64')}"`;

/** A failure in Graph's envelope. Source: Microsoft Learn, graph/errors; `innerError` as in docs issue 54 of msgraph-sample-reactspa. */
export function writeFailure(failure: GraphFailure, ids: RequestIds, nowMs: number): Response {
  const headers = new Headers({
    ...corsHeaders,
    ...requestIdHeaders(ids),
    'content-type': 'application/json',
  });
  if (failure.status === 401) headers.set('www-authenticate', challengeOf(failure));
  if (failure.retryAfterSeconds !== undefined) {
    headers.set('retry-after', String(failure.retryAfterSeconds));
  }
  const innerError = {
    // Without fraction and zone, as Graph writes it.
    date: new Date(nowMs).toISOString().slice(0, 19),
    'request-id': ids.requestId,
    'client-request-id': ids.clientRequestId,
  };
  const error = { code: failure.code, message: failure.message, innerError };
  return new Response(JSON.stringify({ error }), { status: failure.status, headers });
}
