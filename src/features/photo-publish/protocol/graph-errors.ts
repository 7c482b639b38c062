import { isGraphError, type GraphErrorKind } from '#graph';

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
