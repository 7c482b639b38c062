import { createServer, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';

import { err, ok, type Result } from '#shared';

import type { Handler } from '../../types.ts';
import { createNodeListener } from './node-listener.ts';

/** Browsers try both for `localhost`, in an order of their own. */
const loopbackAddresses = ['127.0.0.1', '::1'] as const;

export type PortTaken = { readonly kind: 'server/port-taken'; readonly port: number };

export type Closable = { close(): Promise<void> };

/** PEM texts. */
export type Certificate = { readonly key: string; readonly cert: string };

/** Serves `handler` on this machine alone, over IPv4 and, where the machine has it, IPv6; by https with a certificate. */
export async function serveLoopback(
  handler: Handler,
  port: number,
  certificate?: Certificate,
): Promise<Result<Closable, PortTaken>> {
  const servers: Server[] = [];
  const close = async () => {
    await Promise.all(servers.map(closeServer));
  };
  for (const address of loopbackAddresses) {
    const listener = createNodeListener(handler);
    const server = certificate ? createTlsServer(certificate, listener) : createServer(listener);
    const outcome = await listen(server, { host: address, port });
    if (outcome === 'taken') {
      await close();
      return err({ kind: 'server/port-taken', port });
    }
    if (outcome === 'listening') servers.push(server);
  }
  return ok({ close });
}

export type ListenOutcome = 'listening' | 'taken' | 'address-absent';

/** Starts a server; problems other than a taken port or a missing address family are thrown. */
export function listen(
  server: Server,
  where: { readonly host: string; readonly port: number },
): Promise<ListenOutcome> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException) => {
      const outcome = outcomeByCode.get(error.code ?? '');
      if (outcome === undefined) reject(error);
      else resolve(outcome);
    };
    server.once('error', fail);
    server.listen({ ...where, exclusive: true }, () => {
      server.off('error', fail);
      resolve('listening');
    });
  });
}

const outcomeByCode: ReadonlyMap<string, ListenOutcome> = new Map([
  ['EADDRINUSE', 'taken'],
  // Ports below 1024 belong to the system.
  ['EACCES', 'taken'],
  ['EADDRNOTAVAIL', 'address-absent'],
  ['EAFNOSUPPORT', 'address-absent'],
]);

/** Ends open connections too: browsers keep theirs for minutes. */
export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}

/** The port that the system gave to a server told to listen on port 0. */
export const portOf = (server: Server): number => (server.address() as AddressInfo).port;
