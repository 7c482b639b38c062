import type { GraphSuccess } from '../answer.ts';
import { corsHeaders } from './cors.ts';
import { requestIdHeaders, type RequestIds } from './request-ids.ts';

export function writeSuccess(success: GraphSuccess, ids: RequestIds): Response {
  const headers = { ...corsHeaders, ...requestIdHeaders(ids) };
  switch (success.kind) {
    case 'json':
      return new Response(JSON.stringify(success.body), {
        status: success.status ?? 200,
        headers: {
          ...headers,
          ...success.headers,
          'content-type': 'application/json;odata.metadata=minimal',
        },
      });
    case 'jpeg':
      return new Response(new Uint8Array(success.bytes), {
        // Source: msgraph-sdk-javascript issue 48 (2017), a captured answer.
        headers: { ...headers, 'content-type': 'image/jpeg', etag: success.etag },
      });
    case 'empty':
      return new Response(null, { status: success.status, headers });
  }
}
