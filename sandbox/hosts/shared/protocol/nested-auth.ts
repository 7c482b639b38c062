/**
 * Nested app authentication: the page's MSAL asks the host for tokens, and the host asks the identity service.
 * Source: @azure/msal-browser 5.29.0, src/naa/BridgeRequest, BridgeResponse and BridgeStatusCode.
 */

export type BridgeMode =
  | 'answers'
  /** Refuses to start: MSAL then falls back to its ordinary popup. */
  | 'refuses'
  /** Starts and then refuses every token. */
  | 'refuses-tokens'
  | 'never-answers'
  /** Starts and then leaves every request for a token unanswered. */
  | 'never-answers-tokens'
  /** The host does not know nested app authentication, so no request ever comes. */
  | 'absent';

export type BridgeRequest = {
  readonly messageType: 'NestedAppAuthRequest';
  readonly method: string;
  readonly requestId: string;
  readonly tokenParams?: { readonly scope?: string };
};

export type BridgeResponse = {
  readonly messageType: 'NestedAppAuthResponse';
  readonly requestId: string;
  readonly success: boolean;
  readonly error?: {
    readonly status: string;
    readonly code?: string;
    readonly description?: string;
  };
};

export type ConsentDecision = 'accepted' | 'refused';

/** What the identity service is asked: MSAL's request as it came, the person, and what they decided. */
export type IdentityRequest = BridgeRequest & {
  readonly userPrincipalName: string;
  readonly consent?: ConsentDecision;
};

export type NestedAuthHost = {
  readonly mode: BridgeMode;
  readonly userPrincipalName: string;
  /** Rejects when the identity service cannot be reached. */
  askIdentity(request: IdentityRequest): Promise<BridgeResponse>;
  /** Shows the person what is asked for; where only an administrator can give it, so that they can but close it. */
  askConsent(
    scopes: readonly string[],
    giver: 'person' | 'administrator',
  ): Promise<ConsentDecision>;
};

export type BridgeAnswer =
  { readonly kind: 'response'; readonly response: BridgeResponse } | { readonly kind: 'silence' };

/** MSAL's request, or `undefined` when the JSON is no such request. */
export function parseBridgeRequest(data: string): BridgeRequest | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(data);
  } catch {
    return undefined;
  }
  return isBridgeRequest(parsed) ? parsed : undefined;
}

/** Checked only as far as this host reads it; the identity service reads the rest. */
const isBridgeRequest = (value: unknown): value is BridgeRequest =>
  typeof value === 'object' &&
  value !== null &&
  'messageType' in value &&
  value.messageType === 'NestedAppAuthRequest' &&
  'method' in value &&
  typeof value.method === 'string' &&
  'requestId' in value &&
  typeof value.requestId === 'string';

type BridgeFailure = {
  readonly status: string;
  readonly code: string;
  readonly description: string;
};

const failed = (request: BridgeRequest, error: BridgeFailure): BridgeAnswer => ({
  kind: 'response',
  response: {
    messageType: 'NestedAppAuthResponse',
    requestId: request.requestId,
    success: false,
    error,
  },
});

const disabled: BridgeFailure = {
  status: 'DISABLED',
  code: 'sandbox_bridge_refuses',
  description: 'The sandbox was told to refuse.',
};

const unreachable: BridgeFailure = {
  status: 'NO_NETWORK',
  code: 'sandbox_identity_unreachable',
  description: 'The sandbox identity service did not answer.',
};

const isTokenRequest = (request: BridgeRequest): boolean => request.method !== 'GetInitContext';

const requestedScopes = (request: BridgeRequest): readonly string[] =>
  (request.tokenParams?.scope ?? '').split(' ').filter((scope) => scope !== '');

const needsConsent = (request: BridgeRequest, response: BridgeResponse): boolean =>
  request.method === 'GetTokenPopup' && response.error?.status === 'USER_INTERACTION_REQUIRED';

/**
 * The answer for one request. The identity service decides whether consent is needed; only an interactive
 * request may then show the dialog, a silent one gets the refusal as it is.
 */
export async function answerBridgeRequest(
  request: BridgeRequest,
  host: NestedAuthHost,
): Promise<BridgeAnswer> {
  if (host.mode === 'never-answers' || host.mode === 'absent') return { kind: 'silence' };
  if (host.mode === 'refuses') return failed(request, disabled);
  if (host.mode === 'refuses-tokens' && isTokenRequest(request)) return failed(request, disabled);
  if (host.mode === 'never-answers-tokens' && isTokenRequest(request)) return { kind: 'silence' };
  try {
    return { kind: 'response', response: await askWithConsent(request, host) };
  } catch {
    return failed(request, unreachable);
  }
}

async function askWithConsent(
  request: BridgeRequest,
  host: NestedAuthHost,
): Promise<BridgeResponse> {
  const asked = { ...request, userPrincipalName: host.userPrincipalName };
  const first = await host.askIdentity(asked);
  if (!needsConsent(request, first)) return first;
  const isForAdministrator = first.error?.description?.startsWith('AADSTS90094') === true;
  const giver = isForAdministrator ? 'administrator' : 'person';
  const consent = await host.askConsent(requestedScopes(request), giver);
  return host.askIdentity({ ...asked, consent });
}
