import type { GraphCloud } from '#graph';

/** Sites whose pages may frame ours, as sources of a content security policy, by the program they belong to. */
export type HostSites = {
  readonly teams: readonly string[];
  readonly outlook: readonly string[];
  /** The Microsoft 365 app, formerly Office. */
  readonly microsoft365: readonly string[];
};

/** Microsoft moves the web clients of all programs here. Source: Microsoft Learn, tabs/how-to/tab-requirements. */
const everyProgram = 'https://*.cloud.microsoft';

/**
 * The hosts of each cloud, and none of another: a page of one cloud's tenant has no business in another's.
 *
 * Left out on purpose: Microsoft's own test rings (outlook-sdf and the like), and what people sign in to with
 * personal accounts (outlook.live.com, teams.live.com), whose photos Graph does not change.
 *
 * Sources: `global`: Microsoft Learn, tabs/how-to/tab-requirements. The others: the list of hosts that
 * @microsoft/teams-js 2.58.0 carries (src/artifactsForCDN/validDomains.json). `china`: Teams from Microsoft Learn,
 * teams-sdk sovereign-cloud; Outlook from Microsoft Learn, office-365-api/api/o365-china-endpoints; no address of
 * the Microsoft 365 app there is documented as a host.
 */
export const hostSites: Readonly<Record<GraphCloud, HostSites>> = {
  global: {
    teams: [everyProgram, 'https://teams.microsoft.com', 'https://*.teams.microsoft.com'],
    outlook: [everyProgram, 'https://outlook.office.com', 'https://outlook.office365.com'],
    microsoft365: [everyProgram, 'https://*.microsoft365.com', 'https://*.office.com'],
  },
  usGov: {
    teams: ['https://teams.microsoft.us', 'https://gov.teams.microsoft.us'],
    outlook: ['https://outlook.office365.us'],
    microsoft365: [
      'https://www.office365.us',
      'https://portal.office365.us',
      'https://m365copilotapp.svc.usgovcloud.microsoft',
      'https://cr.m365copilotapp.svc.usgovcloud.microsoft',
    ],
  },
  usGovDod: {
    teams: ['https://dod.teams.microsoft.us'],
    outlook: ['https://outlook-dod.office365.us', 'https://webmail.apps.mil'],
    microsoft365: [
      'https://www.ohome.apps.mil',
      'https://portal.apps.mil',
      'https://dod.m365copilotapp.svc.usgovcloud.microsoft',
      'https://cr.dod.m365copilotapp.svc.usgovcloud.microsoft',
    ],
  },
  china: {
    teams: ['https://teams.microsoftonline.cn'],
    outlook: ['https://partner.outlook.cn'],
    microsoft365: [],
  },
};
