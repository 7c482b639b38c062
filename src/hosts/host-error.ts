import type { HostError } from './types.ts';

/**
 * A host's or a chunk loader's failure as a value. Only its code or its class is kept: the text comes
 * from outside and could name a person.
 */
export function toHostError(reason: unknown): HostError {
  const code = codeOf(reason);
  return code === undefined ? { kind: 'hosts/failed' } : { kind: 'hosts/failed', code };
}

function codeOf(reason: unknown): string | undefined {
  if (typeof reason !== 'object' || reason === null) return undefined;
  // TeamsJS rejects with `SdkError { errorCode: number }` where the host refused.
  if ('errorCode' in reason && typeof reason.errorCode === 'number') return `${reason.errorCode}`;
  return reason instanceof Error ? reason.name : undefined;
}
