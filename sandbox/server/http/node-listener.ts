import type { RequestListener } from 'node:http';

import { getRequestListener } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';

import { isAbortError } from '#shared';

import { ConnectionCut, type Handler } from '../../types.ts';

/** A `Handler` as Node's servers call it. A `ConnectionCut` destroys the socket: the client sees no answer at all. */
export function createNodeListener(handler: Handler): RequestListener {
  const listener = getRequestListener(
    async (request, { incoming }) => {
      try {
        return await handler(request);
      } catch (error) {
        // The client has gone away: there is nobody left to answer.
        if (isAbortError(error)) return RESPONSE_ALREADY_SENT;
        if (!(error instanceof ConnectionCut)) return reportBug(request, error);
        incoming.socket.destroy();
        return RESPONSE_ALREADY_SENT;
      }
    },
    // The adapter's own Request and Response are quicker, but replace the global ones.
    { overrideGlobalObjects: false },
  );
  return (incoming, outgoing) => void listener(incoming, outgoing);
}

function reportBug(request: Request, error: unknown): Response {
  console.error(`The sandbox failed at ${request.method} ${request.url}:`, error);
  return new Response('The sandbox has a bug here; its console says more.\n', { status: 500 });
}
