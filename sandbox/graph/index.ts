/**
 * Microsoft Graph on localhost: the photo service's rules, each with the source it was learned from. Knows
 * nothing of servers, of how tokens are signed, or of faults planned for a test.
 */
export {
  requireAuthenticationContext,
  type AuthenticationContextOptions,
} from './access/authentication-context.ts';
export { createGraphEmulator, type GraphEmulatorOptions } from './create-graph-emulator.ts';
export { describeRequest } from './describe-request.ts';
export { createGraphLimits, type GraphLimits } from './limits/create-graph-limits.ts';
export { writeFailure } from './http/error-response.ts';
export { assignRequestIds } from './http/request-ids.ts';
