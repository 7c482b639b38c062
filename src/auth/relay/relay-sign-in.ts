import { runPopupRelay } from '@azure/msal-browser/popup-relay';

import { err, type Result } from '#shared';

import { interactionTimeoutMs } from '../limits.ts';
import { postponeClosing } from '../postpone-closing.ts';
import {
  checkRelayRequest,
  type ExpectedSignIn,
  type RelayRefusal,
  type RelayWindow,
} from './check-relay-request.ts';

/**
 * Opens the sign-in window and hands its answer to the page that asked; then closes this window. Follows a
 * person's press, since browsers block the window otherwise. No token passes here: the answer is a code
 * that only the page which began the sign-in can redeem.
 */
export function relaySignIn(
  page: RelayWindow & Parameters<typeof postponeClosing>[0],
  expected: ExpectedSignIn,
): Result<void, RelayRefusal> {
  // The address can have been changed since the page was opened.
  const checked = checkRelayRequest(page, expected);
  if (!checked.ok) return checked;
  postponeClosing(page);
  try {
    runPopupRelay({
      allowedAuthorityOrigins: [expected.authority],
      timeoutMs: interactionTimeoutMs,
    });
    return checked;
  } catch {
    return err('foreign-sign-in');
  }
}
