/**
 * What a page may read of an answer. `Retry-After` is not among it, so pages cannot know how long they
 * are throttled. Source: Microsoft Q&A 497336 (2021), docs-contrib issue 2011, msgraph-sdk-design issue 76.
 */
const exposedHeaders = [
  'ETag',
  'Location',
  'Preference-Applied',
  'Content-Range',
  'request-id',
  'client-request-id',
  'ReadWriteConsistencyToken',
  'SdkVersion',
  'WWW-Authenticate',
].join(', ');

/** Headers that let a page of any origin read the answer. */
export const corsHeaders: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': exposedHeaders,
};

/** Answers a browser's question whether it may send the request. Assumed: every header and method is welcome. */
export function answerPreflight(request: Request): Response {
  return new Response(null, {
    status: 200,
    headers: {
      ...corsHeaders,
      'access-control-allow-methods': 'GET, POST, PUT, PATCH, DELETE, OPTIONS',
      'access-control-allow-headers': request.headers.get('access-control-request-headers') ?? '*',
      'access-control-max-age': '3600',
    },
  });
}
