import type { Clock } from '#shared';

import type { GraphFailure } from '../answer.ts';
import { describeRequest } from '../describe-request.ts';
import { writeFailure } from '../http/error-response.ts';
import { assignRequestIds } from '../http/request-ids.ts';
import type {
  AccessTokenClaims,
  Handler,
  RequestLog,
  SandboxSettings,
  VerifyAccessToken,
} from '../../types.ts';

export type AuthenticationContextOptions = {
  readonly verifyAccessToken: VerifyAccessToken;
  /** Asked anew for every request. */
  readonly settings: () => Pick<SandboxSettings, 'authenticationContext'>;
  readonly clock: Clock;
  readonly log: RequestLog;
};

const reads: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Conditional access in front of a service: writes need a token for the tenant's authentication context, and
 * others are answered with the claims that the next token has to have.
 * Source: Microsoft Learn, developer-guide-conditional-access-authentication-context, 2024-03-28.
 */
export function requireAuthenticationContext(
  handler: Handler,
  { verifyAccessToken, settings, clock, log }: AuthenticationContextOptions,
): Handler {
  return async (request) => {
    const wanted = settings().authenticationContext;
    if (wanted === undefined || reads.includes(request.method)) return handler(request);
    const token = /^bearer\s+(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
    const verification = await verifyAccessToken(token ?? '');
    // What is wrong with any other token the service says itself.
    if (verification.status !== 'valid' || verification.claims.acrs?.includes(wanted)) {
      return handler(request);
    }
    const nowMs = clock.now();
    const failure = challengeFor(wanted, verification.claims);
    const url = new URL(request.url);
    log.record(describeRequest(request, url, { status: failure.status, nowMs }));
    return writeFailure(failure, assignRequestIds(request), nowMs);
  };
}

/**
 * A client that has not declared itself able to answer a challenge (`cp1`) is refused without one.
 * Source: Microsoft Learn, claims-challenge, 2024-09-20.
 */
function challengeFor(authenticationContext: string, { xms_cc }: AccessTokenClaims): GraphFailure {
  const failure: GraphFailure = {
    status: 401,
    code: 'InvalidAuthenticationToken',
    message: 'Continuous access evaluation resulted in challenge with result: InteractionRequired.',
  };
  const isAble = xms_cc?.some((capability) => capability.toLowerCase() === 'cp1') === true;
  if (!isAble) return failure;
  const acrs = { essential: true, value: authenticationContext };
  return { ...failure, claims: JSON.stringify({ access_token: { acrs } }) };
}
