import { pageAddressesIn, type PageName } from '#app/page-addresses';
import { headersAt, siteHeaders } from '#app/page-headers';

import type { Handler, SandboxOrigins } from '../types.ts';
import { createStaticFiles } from './http/static-files.ts';

/**
 * The app's pages under the headers that they have in production, with the sandbox's services and shells in the
 * places of Microsoft's: what the policy forbids fails here first. Never asks for https in future, which browsers
 * would then hold against everything on this machine.
 */
export function createAppSite(directory: string, origins: SandboxOrigins): Handler {
  const surroundings = {
    graphRoot: origins.graph,
    authorityRoot: origins.identity,
    hostSites: { teams: [origins.start, origins.teamsCrossSite], outlook: [], microsoft365: [] },
  };
  const addressesOf = (page: PageName) => pageAddressesIn(page, surroundings);
  const site = siteHeaders({ addressesOf, scheme: 'http' });
  return createStaticFiles(directory, { headersFor: ({ pathname }) => headersAt(site, pathname) });
}
