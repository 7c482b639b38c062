import {
  AuthError as MsalError,
  BrowserAuthErrorCodes,
  ClientAuthError,
  ClientAuthErrorCodes,
  InteractionRequiredAuthError,
} from '@azure/msal-browser';

import type { AuthError, AuthErrorKind } from './types.ts';

/** Codes that mean the same whichever class carries them. Both spellings of cancel are MSAL's own. */
const kindsByCode: Readonly<Record<string, AuthErrorKind>> = {
  [ClientAuthErrorCodes.userCanceled]: 'auth/cancelled',
  [BrowserAuthErrorCodes.userCancelled]: 'auth/cancelled',
  [BrowserAuthErrorCodes.interactionInProgressCancelled]: 'auth/cancelled',
  access_denied: 'auth/cancelled',
  consent_required: 'auth/consent-required',
  [BrowserAuthErrorCodes.noAccountError]: 'auth/interaction-required',
  [ClientAuthErrorCodes.noAccountInSilentRequest]: 'auth/interaction-required',
  [ClientAuthErrorCodes.noAccountFound]: 'auth/account-unavailable',
  [BrowserAuthErrorCodes.popupWindowError]: 'auth/popup-blocked',
  [BrowserAuthErrorCodes.emptyWindowError]: 'auth/popup-blocked',
  [BrowserAuthErrorCodes.timedOut]: 'auth/timeout',
  [BrowserAuthErrorCodes.noNetworkConnectivity]: 'auth/network',
  [BrowserAuthErrorCodes.postRequestFailed]: 'auth/network',
  [BrowserAuthErrorCodes.getRequestFailed]: 'auth/network',
  [ClientAuthErrorCodes.networkError]: 'auth/network',
  [ClientAuthErrorCodes.nestedAppAuthBridgeDisabled]: 'auth/unavailable',
};

/**
 * Numbers by which Entra tells refusals apart that share a code: consent declined (65004), never given
 * (65001), or an administrator's to give (90094, 90095).
 * Source: Microsoft Learn, "Microsoft Entra authentication and authorization error codes".
 */
const consentNumbers: readonly string[] = ['65001', '65004', '90094', '90095'];

const ownClientCodes = new Set<string>(Object.values(ClientAuthErrorCodes));

/**
 * What MSAL, the identity service or a host's bridge threw, as one kind. The class decides where it is
 * the only thing that is certain (a bridge passes its host's own codes on); `code` keeps MSAL's code and
 * Entra's number, and nothing of the message, which may name people.
 *
 * Source: @azure/msal-browser 5.29.0, webBrokerBridge/WebBrokerBridgeErrorMap.ts.
 */
export function classifyAuthFailure(reason: unknown): AuthError {
  if (!(reason instanceof MsalError)) return { kind: 'auth/failed', ...codeOfStranger(reason) };
  const entraNumber = /\bAADSTS(\d+)\b/.exec(reason.errorMessage)?.[1];
  const code = [reason.errorCode, entraNumber && `AADSTS${entraNumber}`].filter(Boolean).join(' ');
  return {
    kind: kindOf(reason, entraNumber),
    ...(code !== '' && { code }),
    ...(reason.correlationId !== '' && { correlationId: reason.correlationId }),
  };
}

function kindOf(error: MsalError, entraNumber: string | undefined): AuthErrorKind {
  const needsConsent =
    error.errorCode === 'consent_required' ||
    error.subError === 'consent_required' ||
    (entraNumber !== undefined && consentNumbers.includes(entraNumber));
  if (needsConsent) return 'auth/consent-required';
  if (error instanceof InteractionRequiredAuthError) return 'auth/interaction-required';
  const known = Object.hasOwn(kindsByCode, error.errorCode)
    ? kindsByCode[error.errorCode]
    : undefined;
  if (known !== undefined) return known;
  // A bridge that is not available is told by this class and a code of the host's choosing.
  const isHostsOwnCode = error instanceof ClientAuthError && !ownClientCodes.has(error.errorCode);
  return isHostsOwnCode ? 'auth/unavailable' : 'auth/failed';
}

const codeOfStranger = (reason: unknown): { code?: string } =>
  reason instanceof Error ? { code: reason.name } : {};
