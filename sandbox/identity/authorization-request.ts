import { err, ok, type Result } from '#shared';

import { parseClaimsRequest, type RequestedClaims } from './claims-request.ts';
import { invalidParameter, missingParameter, type OAuthFailure } from './oauth-failure.ts';
import { parseSignInScopes, type RequestedScopes } from './scopes.ts';
import type { Granted } from './types.ts';

const prompts = ['none', 'login', 'consent', 'select_account'] as const;
export type Prompt = (typeof prompts)[number];

/** Where the answer goes. Nothing is ever sent to an address before it was checked. */
export type AnswerAddress = { readonly redirectUri: string; readonly state?: string };

/** One `/authorize` request. Source: Microsoft Learn, v2-oauth2-auth-code-flow, 2024-07-08. */
export type AuthorizationRequest = AnswerAddress & {
  readonly clientId: string;
  readonly scopes: RequestedScopes;
  /** SHA-256 of the verifier, base64url. */
  readonly codeChallenge: string;
  readonly nonce?: string;
  readonly prompt?: Prompt;
  readonly loginHint?: string;
  readonly claims: RequestedClaims;
  readonly clientInfo: boolean;
};

export type AuthorizationRefusal =
  /** Told to the person: the address of the answer cannot be trusted. */
  | { readonly kind: 'shown'; readonly failure: OAuthFailure }
  | { readonly kind: 'redirected'; readonly to: AnswerAddress; readonly failure: OAuthFailure };

export function parseAuthorizationRequest(
  query: URLSearchParams,
  redirectOrigins: readonly string[],
): Result<AuthorizationRequest, AuthorizationRefusal> {
  const clientId = query.get('client_id');
  if (!clientId) return err({ kind: 'shown', failure: missingParameter('client_id') });
  const address = parseAnswerAddress(query, redirectOrigins);
  if (!address.ok) return err({ kind: 'shown', failure: address.error });
  const details = parseDetails(query);
  if (!details.ok) return err({ kind: 'redirected', to: address.value, failure: details.error });
  return ok({ clientId, ...address.value, ...details.value });
}

function parseAnswerAddress(
  query: URLSearchParams,
  redirectOrigins: readonly string[],
): Granted<AnswerAddress> {
  const redirectUri = query.get('redirect_uri') ?? '';
  const state = query.get('state');
  if (!URL.canParse(redirectUri) || !redirectOrigins.includes(new URL(redirectUri).origin)) {
    return err(wrongRedirectUri(redirectUri));
  }
  return ok({ redirectUri, ...(state === null ? {} : { state }) });
}

type Details = Omit<AuthorizationRequest, 'clientId' | keyof AnswerAddress>;

function parseDetails(query: URLSearchParams): Granted<Details> {
  const wrong = wrongProtocol(query);
  if (wrong !== undefined) return err(wrong);
  const scopes = parseSignInScopes(query.get('scope') ?? '');
  if (!scopes.ok) return scopes;
  const claims = parseClaimsRequest(query.get('claims') ?? undefined);
  if (!claims.ok) return claims;
  const prompt = prompts.find((known) => known === query.get('prompt'));
  const nonce = query.get('nonce');
  const loginHint = query.get('login_hint');
  return ok({
    scopes: scopes.value,
    claims: claims.value,
    codeChallenge: query.get('code_challenge') ?? '',
    clientInfo: query.get('client_info') === '1',
    ...(prompt === undefined ? {} : { prompt }),
    ...(nonce === null ? {} : { nonce }),
    ...(loginHint === null ? {} : { loginHint }),
  });
}

/** The first thing that is not the code flow with PKCE and a fragment answer, which is all a page may use here. */
function wrongProtocol(query: URLSearchParams): OAuthFailure | undefined {
  const responseType = query.get('response_type');
  if (responseType !== 'code') return wrongResponseType(responseType);
  const responseMode = query.get('response_mode');
  if (responseMode !== 'fragment') return wrongResponseMode(responseMode);
  if (query.get('code_challenge_method') !== 'S256') {
    return invalidParameter('code_challenge_method', 'Only S256 is accepted.');
  }
  // 32 bytes in base64url without padding.
  if (!/^[\w-]{43}$/.test(query.get('code_challenge') ?? '')) return wrongChallenge;
  const prompt = query.get('prompt');
  if (prompt !== null && !prompts.some((known) => known === prompt)) {
    return invalidParameter('prompt', `Known are ${prompts.join(', ')}.`);
  }
  return undefined;
}

const wrongRedirectUri = (redirectUri: string): OAuthFailure => ({
  error: 'invalid_request',
  aadsts: 50011,
  message: `The redirect URI '${redirectUri}' specified in the request does not match the redirect URIs configured for the application.`,
});

const wrongResponseType = (responseType: string | null): OAuthFailure => ({
  error: 'unsupported_response_type',
  aadsts: 70005,
  message: `The response type '${responseType ?? ''}' is not enabled for the application; only 'code' is.`,
});

const wrongResponseMode = (responseMode: string | null): OAuthFailure => ({
  error: 'invalid_request',
  aadsts: 70007,
  message: `'${responseMode ?? ''}' is not a supported value of 'response_mode'; only 'fragment' is.`,
});

const wrongChallenge: OAuthFailure = {
  error: 'invalid_request',
  aadsts: 50147,
  message: 'The size of the code challenge parameter is not valid.',
};
