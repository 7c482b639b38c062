import {
  BrowserAuthErrorCodes,
  type AccountInfo,
  type AuthenticationResult,
} from '@azure/msal-browser';

import { abortError, err, withinTimeLimit, type Result } from '#shared';

import { cachedAccount, isSamePerson } from './accounts.ts';
import type { Ladder } from './ladder.ts';
import { interactionTimeoutMs, silentTimeoutMs } from './limits.ts';
import type { MsalClient } from './msal-client.ts';
import { classifyAuthFailure } from './msal-failure.ts';
import { toAccessToken } from './msal-token.ts';
import type { AccessToken, AcquireAccessTokenOptions, AuthError } from './types.ts';

export type TokenRequest = Omit<AcquireAccessTokenOptions, 'signal'>;

type Outcome = Result<AccessToken, AuthError>;

const hiddenFrameTimeout = BrowserAuthErrorCodes.timedOut;

/**
 * By the host's bridge where there is one; a press also gets past one that says it is not available, or that
 * did not answer the last time.
 */
export async function acquireToken(
  ladder: Ladder,
  request: TokenRequest,
  signal: AbortSignal,
): Promise<Outcome> {
  if (ladder.rung().method === 'popup') return acquireFrom(ladder, request, signal);
  const isPress = request.interaction === 'after-press';
  if (!isPress || ladder.bridge() === 'answering') {
    const outcome = await acquireFrom(ladder, request, signal);
    const isBridgeGone = !outcome.ok && outcome.error.kind === 'auth/unavailable';
    if (!isBridgeGone || !isPress) return outcome;
  }
  if (signal.aborted) throw abortError();
  const popup = await ladder.stepDown().catch(classifyAuthFailure);
  return 'kind' in popup ? err(popup) : acquireFrom(ladder, request, signal);
}

/** Silently first; then, after a press only, by asking the person, where that may help. */
async function acquireFrom(
  ladder: Ladder,
  request: TokenRequest,
  signal: AbortSignal,
): Promise<Outcome> {
  const client = ladder.rung();
  const account = cachedAccount(client, request.account);
  const silent = await acquireSilently(client, request, account);
  ladder.noteBridge(!silent.ok && silent.error.kind === 'auth/timeout' ? 'silent' : 'answering');
  if (silent.ok || request.interaction === 'silent' || !mayAskingHelp(silent.error)) return silent;
  if (signal.aborted) throw abortError();
  return acquireByAsking(client, request, account);
}

async function acquireSilently(
  client: MsalClient,
  request: TokenRequest,
  account: AccountInfo | undefined,
): Promise<Outcome> {
  const { scopes, refused } = request;
  if (client.method === 'popup' && !account) {
    return err({ kind: 'auth/interaction-required', code: 'no_account_error' });
  }
  const outcome = await settle(client, silentTimeoutMs, (correlationId) =>
    client.application.acquireTokenSilent({
      scopes: [...scopes],
      correlationId,
      ...(account && { account }),
      ...(refused && { forceRefresh: true }),
      ...(refused?.claims !== undefined && { claims: refused.claims }),
    }),
  );
  return ofWantedPerson(withoutHiddenTimeout(outcome), request);
}

/**
 * MSAL's hidden frame ran out of time: blocked third-party cookies, or a sign-in page that wants to be
 * seen, show themselves only so. Trying again would run out of time again; a person can mend it.
 */
function withoutHiddenTimeout(outcome: Outcome): Outcome {
  return !outcome.ok && outcome.error.code === hiddenFrameTimeout
    ? err({ ...outcome.error, kind: 'auth/interaction-required' })
    : outcome;
}

async function acquireByAsking(
  client: MsalClient,
  request: TokenRequest,
  account: AccountInfo | undefined,
): Promise<Outcome> {
  const { scopes, refused } = request;
  let signedIn: AccountInfo | undefined;
  const outcome = await settle(client, interactionTimeoutMs, async (correlationId) => {
    const result = await client.application.acquireTokenPopup({
      scopes: [...scopes],
      correlationId,
      // A popup that was closed, or lost in a reload, must not stand in the way of this press.
      overrideInteractionInProgress: true,
      ...(account && { account }),
      ...(refused?.claims !== undefined && { claims: refused.claims }),
    });
    signedIn = result.account;
    return result;
  });
  const checked = ofWantedPerson(outcome, request);
  // Whoever else signed in by mistake must not be taken for the person of this page at its next visit.
  if (checked.ok && signedIn && client.method === 'popup') {
    client.application.setActiveAccount(signedIn);
  }
  return checked;
}

/** A window may sign another person in, and a host may have changed its own. */
function ofWantedPerson(outcome: Outcome, { account }: TokenRequest): Outcome {
  if (!outcome.ok || !account || isSamePerson(outcome.value.account, account)) return outcome;
  return err({ kind: 'auth/account-unavailable', code: 'other_account' });
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
    case 'auth/cancelled':
    case 'auth/popup-blocked':
    case 'auth/network':
    case 'auth/unavailable':
    case 'auth/failed':
      return false;
  }
}
