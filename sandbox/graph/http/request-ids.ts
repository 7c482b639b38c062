/** What support needs to find a request again; both are in the headers and in every error body. */
export type RequestIds = { readonly requestId: string; readonly clientRequestId: string };

/** The client's own id comes back; without one Graph repeats its own. Source: msgraph-beta-sdk-dotnet issue 388. */
export function assignRequestIds(request: Request): RequestIds {
  const requestId = crypto.randomUUID();
  return { requestId, clientRequestId: request.headers.get('client-request-id') ?? requestId };
}

export const requestIdHeaders = (ids: RequestIds): Readonly<Record<string, string>> => ({
  'request-id': ids.requestId,
  'client-request-id': ids.clientRequestId,
});
