import {
  AuthError as MsalError,
  BrowserAuthError,
  ClientAuthError,
  InteractionRequiredAuthError,
  ServerError,
} from '@azure/msal-browser';

import { classifyAuthFailure } from '../../../src/auth/msal-failure.ts';

const correlationId = 'b3c1';
const interaction = (code: string, subError?: string, message?: string) =>
  new InteractionRequiredAuthError(code, correlationId, message, subError);
const client = (code: string) => new ClientAuthError(code, correlationId);
const browser = (code: string) => new BrowserAuthError(code, correlationId);
const server = (code: string, message?: string, subError?: string) =>
  new ServerError(code, correlationId, message, subError);

describe('what a failed sign-in is called', () => {
  it.each<[string, unknown, string]>([
    // A bridge's statuses, as MSAL throws them.
    ['USER_INTERACTION_REQUIRED', interaction('interaction_required'), 'auth/interaction-required'],
    ['USER_INTERACTION_REQUIRED without a code', interaction(''), 'auth/interaction-required'],
    [
      'USER_INTERACTION_REQUIRED for consent',
      interaction('consent_required'),
      'auth/consent-required',
    ],
    ['USER_CANCEL', client('user_canceled'), 'auth/cancelled'],
    ['NO_NETWORK', client('no_network_connectivity'), 'auth/network'],
    ['TRANSIENT_ERROR', server('broker_busy'), 'auth/failed'],
    ['PERSISTENT_ERROR', server('invalid_client'), 'auth/failed'],
    ['PERSISTENT_ERROR without a code', server(''), 'auth/failed'],
    ['DISABLED', client('nested_app_auth_bridge_disabled'), 'auth/unavailable'],
    ['ACCOUNT_UNAVAILABLE', client('no_account_found'), 'auth/account-unavailable'],
    ['NESTED_APP_AUTH_UNAVAILABLE with a code', client('host_says_no'), 'auth/unavailable'],
    ['any other status', new MsalError('unknown_error', correlationId), 'auth/failed'],
    // The popup's.
    ['a closed popup', browser('user_cancelled'), 'auth/cancelled'],
    [
      'a popup that a newer one replaced',
      browser('interaction_in_progress_cancelled'),
      'auth/cancelled',
    ],
    ['a blocked popup', browser('popup_window_error'), 'auth/popup-blocked'],
    ['a popup without a window', browser('empty_window_error'), 'auth/popup-blocked'],
    ['a popup that never answered', browser('timed_out'), 'auth/timeout'],
    ['a token request that did not go out', browser('post_request_failed'), 'auth/network'],
    ['a discovery that did not go out', browser('get_request_failed'), 'auth/network'],
    ['a popup offline', browser('no_network_connectivity'), 'auth/network'],
    ['nobody signed in here', browser('no_account_error'), 'auth/interaction-required'],
    ['an interaction in the way', browser('interaction_in_progress'), 'auth/failed'],
    // The identity service's.
    ['consent missing', interaction('invalid_grant', 'consent_required'), 'auth/consent-required'],
    ['a login that is over', interaction('login_required'), 'auth/interaction-required'],
    ['a person who turned back', server('access_denied', undefined, 'cancel'), 'auth/cancelled'],
    [
      'consent declined',
      server('access_denied', 'AADSTS65004: User declined to consent to access the app.'),
      'auth/consent-required',
    ],
    [
      "an administrator's consent",
      interaction('invalid_grant', '', 'AADSTS90094: An administrator has to grant it.'),
      'auth/consent-required',
    ],
    ['a person who is not assigned', server('invalid_grant', 'AADSTS50105: …'), 'auth/failed'],
    ['an unknown tenant', client('endpoints_resolution_error'), 'auth/failed'],
    ['a host that sent half a token', client('null_or_empty_token'), 'auth/failed'],
    ['a code named like a method', client('constructor'), 'auth/unavailable'],
  ])('calls %s (%p) %s', (_case, reason, kind) => {
    expect(classifyAuthFailure(reason).kind).toBe(kind);
  });

  it("keeps MSAL's code, Entra's number and the correlation id, and no word of the message", () => {
    const reason = server(
      'access_denied',
      'AADSTS65004: adele@contoso.example declined. Trace ID: 7',
    );
    expect(classifyAuthFailure(reason)).toEqual({
      kind: 'auth/consent-required',
      code: 'access_denied AADSTS65004',
      correlationId,
    });
  });

  it('leaves out a code and a correlation id that are empty', () => {
    expect(classifyAuthFailure(new ServerError('', ''))).toEqual({ kind: 'auth/failed' });
  });

  it.each([
    [new TypeError('adele@contoso.example'), { kind: 'auth/failed', code: 'TypeError' }],
    ['a text', { kind: 'auth/failed' }],
    [undefined, { kind: 'auth/failed' }],
    [{ errorCode: 'user_cancelled' }, { kind: 'auth/failed' }],
  ])('takes what MSAL did not throw (%p) as a failure without its text', (reason, expected) => {
    expect(classifyAuthFailure(reason)).toEqual(expected);
  });
});
