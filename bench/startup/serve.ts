import { createSecureServer } from 'node:http2';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { createSecureContext } from 'node:tls';
import { createHash, X509Certificate } from 'node:crypto';

import { getRequestListener } from '@hono/node-server';

import { pageAddresses } from '#app/page-addresses';
import { headersAt, siteHeaders, type HeaderSet } from '#app/page-headers';

import {
  createCertificate,
  createSandbox,
  microsoftAjaxSite,
  officeJsSite,
} from '../../sandbox/server/index.ts';
import type { Handler } from '../../sandbox/types.ts';
import { allHostNames, hostNames, plainHostName } from './host-names.ts';
import { createStaticHost, keepCompressed } from './static-host.ts';
import { builtFolder, surfaces } from './surfaces.mjs';

export type BenchServer = {
  readonly tlsPort: number;
  /** Chromium is told to trust these keys: an answer over a certificate with an error would not be cached. */
  readonly trustedKeys: readonly string[];
  close(): void;
};

const repositoryRoot = path.resolve(import.meta.dirname, '../..');
const inRepository = (folder: string): string => path.join(repositoryRoot, folder);

const hostList: Handler = () =>
  Promise.resolve(
    Response.json(
      { validOrigins: [hostNames.teams] },
      { headers: { 'Access-Control-Allow-Origin': '*' } },
    ),
  );

/** Those of production, policy and caching included. */
const productHeaders = siteHeaders({
  addressesOf: (page) => pageAddresses(page, 'global'),
  scheme: 'https',
});
const headersOfProduct = ({ pathname }: URL): HeaderSet => headersAt(productHeaders, pathname);
const headersOfFloor = (): HeaderSet => ({ 'Cache-Control': 'no-cache' });

function handlersByHost(): ReadonlyMap<string, Handler> {
  const sandbox = createSandbox({
    origins: {
      start: `https://${hostNames.teams}`,
      teamsCrossSite: `https://${hostNames.teams}`,
      app: `https://${hostNames.productInTeams}`,
      graph: `https://${hostNames.graph}`,
      identity: `https://${hostNames.identity}`,
      outlook: `https://${hostNames.outlook}`,
      outlookApp: `https://${hostNames.productInOutlook}`,
      outlookGraph: `https://${hostNames.graph}`,
      outlookIdentity: `https://${hostNames.identity}`,
    },
    appDirectory: inRepository('dist'),
    shellsDirectory: inRepository(`${builtFolder}/host`),
  });
  const product = createStaticHost(inRepository('dist'), headersOfProduct);
  return new Map([
    [hostNames.teams, sandbox.handlers.start],
    [hostNames.outlook, sandbox.handlers.outlook],
    [hostNames.graph, sandbox.handlers.graph],
    [hostNames.identity, sandbox.handlers.identity],
    [hostNames.teamsHostList, hostList],
    [hostNames.officeJs, keepCompressed(officeJsSite)],
    [hostNames.microsoftAjax, keepCompressed(microsoftAjaxSite)],
    [hostNames.productInTeams, product],
    [hostNames.productInOutlook, product],
    [hostNames.floor, createStaticHost(path.join(import.meta.dirname, 'floor'), headersOfFloor)],
    ...surfaces.map((surface): [string, Handler] => [
      plainHostName(surface),
      createStaticHost(inRepository(`${builtFolder}/plain/${surface.name}`), headersOfProduct),
    ]),
  ]);
}

/** SHA-256 of the public key, as Chromium's flag takes it. */
const keyHash = (cert: string): string =>
  createHash('sha256')
    .update(new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' }))
    .digest('base64');

/** Every host by its name over HTTP/2 on loopback, each with a certificate of its own: browsers join those that share one. */
export async function serveHosts(): Promise<BenchServer> {
  const handlers = handlersByHost();
  const dispatch: Handler = (request) =>
    handlers.get(new URL(request.url).hostname)?.(request) ??
    Promise.resolve(new Response(null, { status: 421 }));
  const certificates = await Promise.all(
    allHostNames.map(async (name) => [name, await createCertificate([name])] as const),
  );
  const contexts = new Map(
    certificates.map(([name, certificate]) => [name, createSecureContext(certificate)]),
  );
  const listener = getRequestListener(dispatch, { overrideGlobalObjects: false });
  const server = createSecureServer(
    {
      allowHTTP1: true,
      SNICallback: (name, use) => {
        use(null, contexts.get(name));
      },
    },
    (incoming, outgoing) => void listener(incoming, outgoing),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    tlsPort: (server.address() as AddressInfo).port,
    trustedKeys: certificates.map(([, { cert }]) => keyHash(cert)),
    close: () => server.close(),
  };
}
