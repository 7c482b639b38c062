import { readObject } from '../../../browser/json.ts';
import type { BridgeResponse, IdentityRequest } from '../protocol/nested-auth.ts';

function parseBridgeResponse(value: unknown): BridgeResponse {
  const response = readObject(value, 'The bridge response');
  if (response['messageType'] !== 'NestedAppAuthResponse') {
    throw new TypeError('The identity service gave no bridge response.');
  }
  // MSAL judges the rest; the shell only passes it on.
  return response as BridgeResponse;
}

/** Asks the sandbox's identity service as a host would ask Entra; rejects when it cannot be reached. */
export const createIdentityClient =
  (fetch: typeof globalThis.fetch, identityOrigin: string) =>
  async (request: IdentityRequest): Promise<BridgeResponse> => {
    const response = await fetch(`${identityOrigin}/nested/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
    });
    if (!response.ok) return notUnderstood(request, await response.text());
    return parseBridgeResponse(await response.json());
  };

const notUnderstood = (request: IdentityRequest, description: string): BridgeResponse => ({
  messageType: 'NestedAppAuthResponse',
  requestId: request.requestId,
  success: false,
  error: { status: 'PERSISTENT_ERROR', code: 'sandbox_identity_refused', description },
});
