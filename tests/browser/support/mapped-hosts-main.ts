/**
 * Plays Microsoft's own host names over TLS on loopback around the unmodified production build, which is served
 * under its own headers.
 * Prints one line of JSON when it is ready. Run as a process of its own, as the sandbox is.
 */
import path from 'node:path';

import { serve } from '@hono/node-server';

import {
  createCertificate,
  createSandbox,
  microsoftAjaxSite,
  officeJsSite,
  serveMappedHosts,
} from '../../../sandbox/server/index.ts';
import type { Handler } from '../../../sandbox/types.ts';
import { createServedFiles } from '../../../scripts/served-files.mjs';
import { foreignSite } from './foreign-site.ts';
import { mappedNames, type MappedHostsReady } from './mapped-names.ts';

const root = path.resolve(import.meta.dirname, '../../..');

const appDirectory = path.join(root, 'dist');

const sandbox = createSandbox({
  origins: {
    start: `https://${mappedNames.teams}`,
    teamsCrossSite: `https://${mappedNames.outlook}`,
    app: `https://${mappedNames.app}`,
    graph: `https://${mappedNames.graph}`,
    identity: `https://${mappedNames.identity}`,
    outlook: `https://${mappedNames.outlook}`,
    outlookApp: `https://${mappedNames.app}`,
    outlookGraph: `https://${mappedNames.graph}`,
    outlookIdentity: `https://${mappedNames.identity}`,
  },
  appDirectory,
  shellsDirectory: path.join(root, 'dist-sandbox/shells'),
});

const hostList: Handler = () =>
  Promise.resolve(
    Response.json(
      { validOrigins: [mappedNames.teams, mappedNames.outlook] },
      { headers: { 'Access-Control-Allow-Origin': '*' } },
    ),
  );

const mapped = await serveMappedHosts({
  handlersByHost: {
    [mappedNames.teams]: sandbox.handlers.start,
    [mappedNames.outlook]: sandbox.handlers.start,
    [mappedNames.app]: createServedFiles(appDirectory, 'global', 'https'),
    [mappedNames.graph]: sandbox.handlers.graph,
    [mappedNames.identity]: sandbox.handlers.identity,
    [mappedNames.teamsHostList]: hostList,
    [mappedNames.officeJs]: officeJsSite,
    [mappedNames.microsoftAjax]: microsoftAjaxSite,
    [mappedNames.foreign]: foreignSite,
  },
  certificate: await createCertificate(Object.values(mappedNames)),
});

/** The test itself has no mapped names, so it reaches control calls and Graph over plain loopback ports. */
const plainOrigin = (handler: Handler): Promise<string> =>
  new Promise((resolve) => {
    serve({ fetch: handler, hostname: '127.0.0.1', port: 0 }, ({ port }) =>
      resolve(`http://127.0.0.1:${port}`),
    );
  });

const ready: MappedHostsReady = {
  tlsPort: mapped.port,
  controlOrigin: await plainOrigin(sandbox.handlers.start),
  graphOrigin: await plainOrigin(sandbox.handlers.graph),
};
process.stdout.write(`${JSON.stringify(ready)}\n`);
