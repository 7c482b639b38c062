import { createServer } from 'node:http';

import { invariant } from '#shared';

import type { SandboxOrigins } from '../types.ts';
import { closeServer, listen, portOf } from './http/loopback.ts';

export const defaultBasePort = 4100;

const services = [
  'start',
  'app',
  'graph',
  'identity',
  'outlook',
  'outlookApp',
  'outlookGraph',
  'outlookIdentity',
] as const;
export type ServiceName = (typeof services)[number];

/** Browsers reach them by https only. */
export const isSecure = (service: ServiceName): boolean => service.startsWith('outlook');

/** How many ports in a row the sandbox takes. */
export const portCount = services.length;

export const portsFrom = (basePort: number): readonly (readonly [ServiceName, number])[] =>
  services.map((service, distance) => [service, basePort + distance]);

/** Where everything stands for a base port. The app's sandbox build computes the same from its own address. */
export const originsFrom = (basePort: number): SandboxOrigins => ({
  start: `http://localhost:${basePort}`,
  teamsCrossSite: `http://teams.localhost:${basePort}`,
  app: `http://localhost:${basePort + 1}`,
  graph: `http://localhost:${basePort + 2}`,
  identity: `http://localhost:${basePort + 3}`,
  outlook: `https://localhost:${basePort + 4}`,
  outlookApp: `https://localhost:${basePort + 5}`,
  outlookGraph: `https://localhost:${basePort + 6}`,
  outlookIdentity: `https://localhost:${basePort + 7}`,
});

const attempts = 50;

/** A base port from which on all ports are free at this moment, over IPv4 and IPv6. */
export async function findFreeBasePort(): Promise<number> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const candidate = await systemsChoice();
    const ports = portsFrom(candidate).map(([, port]) => port);
    const free = await Promise.all(ports.map(isFree));
    if (free.every(Boolean)) return candidate;
  }
  invariant(false, `some ${portCount} free ports in a row in ${attempts} attempts`);
}

async function systemsChoice(): Promise<number> {
  const server = createServer();
  const outcome = await listen(server, { host: '127.0.0.1', port: 0 });
  invariant(outcome === 'listening', 'the system gives a free port');
  const port = portOf(server);
  await closeServer(server);
  return port;
}

async function isFree(port: number): Promise<boolean> {
  if (port > 65_535) return false;
  for (const host of ['127.0.0.1', '::1']) {
    const server = createServer();
    const outcome = await listen(server, { host, port });
    if (outcome === 'listening') await closeServer(server);
    if (outcome === 'taken') return false;
  }
  return true;
}
