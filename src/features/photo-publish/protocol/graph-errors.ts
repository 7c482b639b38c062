import type { GraphError, GraphErrorKind } from '#graph';

/** Failures of the token's source are of a type that only the caller knows. */
export const isGraphError = (error: unknown): error is GraphError =>
  typeof error === 'object' &&
  error !== null &&
  'kind' in error &&
  typeof error.kind === 'string' &&
  error.kind.startsWith('graph/');

const passingKinds: readonly GraphErrorKind[] = [
  'graph/network',
  'graph/timeout',
  'graph/throttled',
  'graph/token-refused',
];

/**
 * Whether a save ends when the photo from before could not be read: where the next request would fail
 * just so, or where a little later the photo could be read and kept after all.
 */
export const endsSave = (error: unknown): boolean =>
  !isGraphError(error) || passingKinds.includes(error.kind);
