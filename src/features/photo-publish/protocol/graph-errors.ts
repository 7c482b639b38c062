import { isGraphError, type GraphErrorKind } from '#graph';

const endingKinds: readonly GraphErrorKind[] = [
  'graph/network',
  'graph/timeout',
  'graph/throttled',
  'graph/token-refused',
  'graph/permission-missing',
  'graph/contact-not-found',
  'graph/id-invalid',
];

/**
 * Whether a save simply ends when the photo from before could not be read: where the next request would fail just so, or
 * where a little later the photo could be read and kept after all. At other failures the person decides whether to go
 * on without a copy.
 */
export const endsSave = (error: unknown): boolean =>
  !isGraphError(error) || endingKinds.includes(error.kind);
