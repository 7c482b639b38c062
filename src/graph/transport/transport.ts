import type { TransportParts } from './request.ts';
import { createSend, type Send } from './send.ts';

/** What the clients of one signed-in person or application share: tokens, waits and the queue to each mailbox. */
export type GraphTransport<TokenFailure> = {
  readonly parts: TransportParts<TokenFailure>;
  readonly send: Send<TokenFailure>;
};

/**
 * Makes what clients send through; one per page or process, since it counts the requests under way.
 *
 * Each try of a read may take 15 s, of a write 60 s. Broken connections, timeouts, 429, 502, 503 and 504
 * are met with up to 4 tries, after 1, 2 and 4 s (each varied by up to a quarter) or after a `Retry-After`
 * of up to 60 s where it can be read; browsers hide it, since Graph's CORS answer does not expose it.
 * Source: microsoft-graph-docs-contrib issue 2011. After a 401 `acquireToken` is asked once more, so one
 * request is made at most 5 times. At most 4 at once go to one mailbox; targets that wait take turns.
 */
export const createGraphTransport = <TokenFailure>(
  parts: TransportParts<TokenFailure>,
): GraphTransport<TokenFailure> => ({ parts, send: createSend(parts) });
