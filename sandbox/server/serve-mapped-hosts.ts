import { createServer } from 'node:https';

import { invariant } from '#shared';

import type { Handler } from '../types.ts';
import { closeServer, listen, portOf, type Certificate } from './http/loopback.ts';
import { createNodeListener } from './http/node-listener.ts';

export type MappedHosts = {
  /** Of 127.0.0.1; a browser is told `MAP teams.microsoft.com 127.0.0.1:<port>`. */
  readonly port: number;
  close(): Promise<void>;
};

/**
 * One TLS server that plays several hosts by their real names, told apart by the Host header. A request for a host
 * that nobody plays is answered 421 and names it.
 */
export async function serveMappedHosts(options: {
  readonly handlersByHost: Readonly<Record<string, Handler>>;
  readonly certificate: Certificate;
}): Promise<MappedHosts> {
  const handlers = new Map(Object.entries(options.handlersByHost));
  const dispatch: Handler = async (request) => {
    const { hostname } = new URL(request.url);
    const handler = handlers.get(hostname);
    if (handler !== undefined) return handler(request);
    return new Response(`Nobody plays ${hostname} here.\n`, { status: 421 });
  };
  const server = createServer(options.certificate, createNodeListener(dispatch));
  const outcome = await listen(server, { host: '127.0.0.1', port: 0 });
  invariant(outcome === 'listening', 'the system gives a free port');
  return { port: portOf(server), close: () => closeServer(server) };
}
