import type { GraphError } from './types.ts';

/** Failures of the token's source are of a type that only the caller knows. */
export const isGraphError = (error: unknown): error is GraphError =>
  typeof error === 'object' &&
  error !== null &&
  'kind' in error &&
  typeof error.kind === 'string' &&
  error.kind.startsWith('graph/');
