import type { GraphSuccess } from '../answer.ts';
import { corsHeaders } from './cors.ts';
import { requestIdHeaders, type RequestIds } from './request-ids.ts';

export function writeSuccess(success: GraphSuccess, ids: RequestIds): Response {
  const headers = { ...corsHeaders, ...requestIdHeaders(ids) };
  switch (success.kind) {
    case 'json':
      return new Response(JSON.stringify(success.body), {
        headers: { ...headers, 'content-type': 'application/json;odata.metadata=minimal' },
      });
    case 'jpeg':
      return new Response(new Uint8Array(success.bytes), {
        headers: { ...headers, 'content-type': 'image/jpeg' },
      });
    case 'empty':
      return new Response(null, { headers });
  }
}
