import { pageAddressesIn, type PageName } from '#app/page-addresses';
import { headersAt, siteHeaders } from '#app/page-headers';

import type { Handler, SandboxOrigins } from '../types.ts';
import { createStaticFiles } from './http/static-files.ts';

type Surroundings = Parameters<typeof pageAddressesIn>[1];

/** Services and shells of the pages that Teams frames. */
export const appSurroundings = (origins: SandboxOrigins): Surroundings => ({
  graphRoot: origins.graph,
  authorityRoot: origins.identity,
  officeJsScripts: [],
  hostSites: { teams: [origins.start, origins.teamsCrossSite], outlook: [], microsoft365: [] },
});

/** The same for the pages that Outlook frames. */
export const outlookAppSurroundings = (origins: SandboxOrigins): Surroundings => ({
  graphRoot: origins.outlookGraph,
  authorityRoot: origins.outlookIdentity,
  // Its own origin has Office.js here.
  officeJsScripts: [],
  hostSites: { teams: [], outlook: [origins.outlook], microsoft365: [] },
});

/**
 * The app's pages under the headers that they have in production, with the sandbox's services and shells in the
 * places of Microsoft's: what the policy forbids fails here first. Never asks for https in future, which browsers
 * would then hold against everything on this machine.
 */
export function createAppSite(directory: string, surroundings: Surroundings): Handler {
  const addressesOf = (page: PageName) => pageAddressesIn(page, surroundings);
  const site = siteHeaders({ addressesOf, scheme: 'http' });
  return createStaticFiles(directory, { headersFor: ({ pathname }) => headersAt(site, pathname) });
}
