import { randomUUID } from 'node:crypto';

/** A refusal in the protocol's words, without what each answer adds to it (trace, time). */
export type OAuthFailure = {
  /** OAuth 2.0 error code, e.g. `invalid_grant`. */
  readonly error: string;
  readonly suberror?: string;
  /** The number after `AADSTS`. Source: Microsoft Learn, reference-error-codes, 2024-04-24. */
  readonly aadsts: number;
  readonly message: string;
};

export const missingParameter = (name: string): OAuthFailure => ({
  error: 'invalid_request',
  aadsts: 900144,
  message: `The request body must contain the following parameter: '${name}'.`,
});

export const invalidParameter = (name: string, message: string): OAuthFailure => ({
  error: 'invalid_request',
  aadsts: 90100,
  message: `The parameter '${name}' is empty or not valid. ${message}`,
});

export const consentRequired = (
  error: 'invalid_grant' | 'consent_required',
  clientId: string,
): OAuthFailure => ({
  error,
  suberror: 'consent_required',
  aadsts: 65001,
  message: `The user or administrator has not consented to use the application with ID '${clientId}'. Send an interactive authorization request for this user and resource.`,
});

/** Source: Microsoft Learn, reference-error-codes, 2024-04-24. */
export const administratorRequired: OAuthFailure = {
  error: 'consent_required',
  suberror: 'consent_required',
  aadsts: 90094,
  message: 'The grant requires admin permission.',
};

export const consentDeclined: OAuthFailure = {
  error: 'access_denied',
  aadsts: 65004,
  message: 'User declined to consent to access the app.',
};

export const interactionRequired: OAuthFailure = {
  error: 'interaction_required',
  suberror: 'basic_action',
  aadsts: 50076,
  message:
    'Due to a configuration change made by your administrator, you must use multi-factor authentication to access the resource.',
};

export const notSignedIn: OAuthFailure = {
  error: 'login_required',
  aadsts: 50058,
  message:
    'A silent sign-in request was sent but no user is signed in. Session information is not sufficient for single-sign-on.',
};

export const unknownPerson = (userPrincipalName: string): OAuthFailure => ({
  error: 'invalid_grant',
  aadsts: 50034,
  message: `The user account ${userPrincipalName} does not exist in the directory.`,
});

/** The text that Entra puts behind every failure: code, sentence, trace, correlation and time. */
export type DescribedFailure = {
  readonly description: string;
  readonly traceId: string;
  readonly correlationId: string;
  readonly timestamp: string;
};

export type DescribeOptions = {
  readonly nowMs: number;
  readonly correlationId?: string | undefined;
};

export function describeFailure(failure: OAuthFailure, options: DescribeOptions): DescribedFailure {
  const traceId = randomUUID();
  const correlationId = options.correlationId ?? randomUUID();
  // Entra writes `2016-01-09 02:02:12Z`. Source: Microsoft Learn, reference-error-codes, 2024-04-24.
  const timestamp = new Date(options.nowMs).toISOString().replace('T', ' ').replace(/\.\d+/, '');
  const description = [
    `AADSTS${failure.aadsts}: ${failure.message}`,
    `Trace ID: ${traceId}`,
    `Correlation ID: ${correlationId}`,
    `Timestamp: ${timestamp}`,
  ].join(' ');
  return { description, traceId, correlationId, timestamp };
}

/** The JSON of the token endpoint's 400. */
export function failureBody(failure: OAuthFailure, options: DescribeOptions) {
  const described = describeFailure(failure, options);
  return {
    error: failure.error,
    ...(failure.suberror === undefined ? {} : { suberror: failure.suberror }),
    error_description: described.description,
    error_codes: [failure.aadsts],
    timestamp: described.timestamp,
    trace_id: described.traceId,
    correlation_id: described.correlationId,
    error_uri: `https://login.microsoftonline.com/error?code=${failure.aadsts}`,
  };
}
