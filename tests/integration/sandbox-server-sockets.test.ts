import { once } from 'node:events';
import { createServer } from 'node:http';

import { closeServer } from '../../sandbox/server/http/loopback.ts';
import {
  createCertificate,
  findFreeBasePort,
  serveMappedHosts,
  serveSandbox,
} from '../../sandbox/server/index.ts';
import { ConnectionCut, type Handler } from '../../sandbox/types.ts';
import { textContaining } from '../support/expected-text.ts';
import { askOverSocket } from '../support/http-client.ts';

const saying =
  (text: string): Handler =>
  (request) =>
    Promise.resolve(new Response(`${text} ${new URL(request.url).host}`));

const handlers = {
  start: saying('start'),
  app: saying('app'),
  graph: saying('graph'),
  identity: () => Promise.reject(new ConnectionCut()),
  outlook: saying('outlook'),
  outlookApp: saying('outlookApp'),
  outlookGraph: saying('outlookGraph'),
  outlookIdentity: saying('outlookIdentity'),
};

const certificate = createCertificate(['localhost']);

let cleanUps: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(cleanUps.map((cleanUp) => cleanUp()));
  cleanUps = [];
});

async function serve(): Promise<number> {
  const basePort = await findFreeBasePort();
  const served = await serveSandbox({ handlers }, { basePort, certificate: await certificate });
  expect(served.ok).toBe(true);
  if (served.ok) cleanUps.push(() => served.value.close());
  return basePort;
}

async function occupy(port: number): Promise<void> {
  const server = createServer();
  await once(server.listen({ host: '127.0.0.1', port }), 'listening');
  cleanUps.push(() => closeServer(server));
}

it('answers each service on a port of its own, over IPv4 and IPv6', async () => {
  const basePort = await serve();

  for (const host of ['127.0.0.1', '::1']) {
    for (const [distance, service] of ['start', 'app', 'graph'].entries()) {
      const port = basePort + distance;
      const headers = { Host: `localhost:${port}` };
      const answer = await askOverSocket({ host, port, headers });
      expect(answer.text).toBe(`${service} localhost:${port}`);
    }
  }
});

it('breaks the connection of a request that is to be cut, and goes on serving', async () => {
  const basePort = await serve();

  const cut = askOverSocket({ host: '127.0.0.1', port: basePort + 3 });
  await expect(cut).rejects.toMatchObject({ code: 'ECONNRESET' });
  const upload = { method: 'PUT', body: 'x'.repeat(500_000) };
  const cutUpload = askOverSocket({ host: '127.0.0.1', port: basePort + 3, ...upload });
  await expect(cutUpload).rejects.toThrow();

  const next = await askOverSocket({ host: '127.0.0.1', port: basePort });
  expect(next.status).toBe(200);
});

it('names the port that is taken and leaves the others free', async () => {
  const basePort = await findFreeBasePort();
  await occupy(basePort + 2);

  const served = await serveSandbox({ handlers }, { basePort, certificate: await certificate });

  if (served.ok) await served.value.close();
  expect(served).toEqual({
    ok: false,
    error: { kind: 'server/port-taken', port: basePort + 2 },
  });
  await occupy(basePort);
});

it('stops at once although a browser keeps its connection open', async () => {
  const basePort = await findFreeBasePort();
  const served = await serveSandbox({ handlers }, { basePort, certificate: await certificate });
  const headers = { Connection: 'keep-alive' };
  await askOverSocket({ host: '127.0.0.1', port: basePort, headers });

  expect(served.ok).toBe(true);
  if (served.ok) await served.value.close();

  const after = askOverSocket({ host: '127.0.0.1', port: basePort });
  await expect(after).rejects.toMatchObject({ code: 'ECONNREFUSED' });
});

describe('mapped hosts', () => {
  it('play several names on one TLS port, and no others', async () => {
    const certificate = await createCertificate(['teams.microsoft.com', 'graph.microsoft.com']);
    const hosts = await serveMappedHosts({
      handlersByHost: {
        'teams.microsoft.com': saying('teams'),
        'graph.microsoft.com': saying('graph'),
      },
      certificate,
    });
    cleanUps.push(() => hosts.close());
    const ask = (name: string) =>
      askOverSocket({
        tls: true,
        host: '127.0.0.1',
        port: hosts.port,
        servername: name,
        headers: { Host: name },
      });

    expect(await ask('teams.microsoft.com')).toMatchObject({ text: 'teams teams.microsoft.com' });
    expect(await ask('graph.microsoft.com')).toMatchObject({ text: 'graph graph.microsoft.com' });
    expect(await ask('evil.example')).toMatchObject({
      status: 421,
      text: textContaining('evil.example'),
    });
  });
});
