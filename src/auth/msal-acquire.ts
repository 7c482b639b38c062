import type { AccountInfo, AuthenticationResult } from '@azure/msal-browser';

import { abortError, err, withinTimeLimit, type Result } from '#shared';

import { interactionTimeoutMs, silentTimeoutMs } from './limits.ts';
import type { MsalClient } from './msal-client.ts';
import { classifyAuthFailure } from './msal-failure.ts';
import { toAccessToken } from './msal-token.ts';
import type { AccessToken, AcquireAccessTokenOptions, AuthError } from './types.ts';

export type TokenRequest = Omit<AcquireAccessTokenOptions, 'signal'>;

type Outcome = Result<AccessToken, AuthError>;

/** Silently first; then, after a press only, by asking the person, where that may help. */
export async function acquireToken(
  client: MsalClient,
  request: TokenRequest,
  signal: AbortSignal,
): Promise<Outcome> {
  const account = client.method === 'popup' ? cachedAccount(client) : undefined;
  const silent = await acquireSilently(client, request, account);
  if (silent.ok || request.interaction === 'silent' || !mayAskingHelp(silent.error)) return silent;
  if (signal.aborted) throw abortError();
  return acquireByAsking(client, request, account);
}

/** Who signed in here last. Nested app authentication asks the host instead, which knows best. */
function cachedAccount({ application }: MsalClient): AccountInfo | undefined {
  return application.getActiveAccount() ?? application.getAllAccounts()[0];
}

async function acquireSilently(
  client: MsalClient,
  { scopes, refused }: TokenRequest,
  account: AccountInfo | undefined,
): Promise<Outcome> {
  if (client.method === 'popup' && !account) {
    return err({ kind: 'auth/interaction-required', code: 'no_account_error' });
  }
  return settle(client, silentTimeoutMs, (correlationId) =>
    client.application.acquireTokenSilent({
      scopes: [...scopes],
      correlationId,
      ...(account && { account }),
      ...(refused && { forceRefresh: true }),
      ...(refused?.claims !== undefined && { claims: refused.claims }),
    }),
  );
}

async function acquireByAsking(
  client: MsalClient,
  { scopes, refused }: TokenRequest,
  account: AccountInfo | undefined,
): Promise<Outcome> {
  return settle(client, interactionTimeoutMs, async (correlationId) => {
    const result = await client.application.acquireTokenPopup({
      scopes: [...scopes],
      correlationId,
      // A popup that was closed, or lost in a reload, must not stand in the way of this press.
      overrideInteractionInProgress: true,
      ...(account && { account }),
      ...(refused?.claims !== undefined && { claims: refused.claims }),
    });
    if (client.method === 'popup') client.application.setActiveAccount(result.account);
    return result;
  });
}

async function settle(
  client: MsalClient,
  timeoutMs: number,
  start: (correlationId: string) => Promise<AuthenticationResult>,
): Promise<Outcome> {
  const correlationId = client.createCorrelationId();
  try {
    const answer = await withinTimeLimit(start(correlationId), timeoutMs, client.clock);
    return answer.status === 'settled'
      ? toAccessToken(answer.value)
      : err({ kind: 'auth/timeout', correlationId });
  } catch (reason) {
    return err({ correlationId, ...classifyAuthFailure(reason) });
  }
}

/** Whether a person can mend it. */
function mayAskingHelp(error: AuthError): boolean {
  switch (error.kind) {
    case 'auth/interaction-required':
    case 'auth/consent-required':
    case 'auth/account-unavailable':
      return true;
    case 'auth/timeout':
      // MSAL's hidden frame ran out of time: blocked third-party cookies show themselves only so.
      return error.code === 'timed_out';
    case 'auth/cancelled':
    case 'auth/popup-blocked':
    case 'auth/network':
    case 'auth/unavailable':
    case 'auth/failed':
      return false;
  }
}
