import type { GraphCloud } from '#graph';

/**
 * Origins of hosts that TeamsJS would not hear, since the list it carries lacks them; all others of
 * `host-sites.ts` it knows. Sources: @microsoft/teams-js 2.58.0, src/artifactsForCDN/validDomains.json; the
 * addresses as in `host-sites.ts`.
 */
export const unlistedHosts: Partial<Readonly<Record<GraphCloud, readonly string[]>>> = {
  china: ['https://teams.microsoftonline.cn', 'https://partner.outlook.cn'],
};
