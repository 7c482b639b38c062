import { graphClouds, type CloudEndpoints, type GraphCloud } from '#graph';

import { hostSites, type HostSites } from './host-sites.ts';

/** Pages of the product, each `<name>.html`; each surface adds its own. */
export const pageNames = [
  'personal-tab',
  'outlook-pane',
  'channel-settings',
  'channel-tab',
  'channel-remove',
  'auth-redirect',
  'auth-relay',
] as const;
export type PageName = (typeof pageNames)[number];

/** Whom a page may talk to and who may frame it, besides the origin that it was loaded from. */
export type PageAddresses = {
  /** Origins without which the page cannot do its job. */
  readonly origins: readonly string[];
  /** Whole addresses that are asked for and may be refused: everything works without them. */
  readonly optional: readonly string[];
  /** Origins that the page opens in hidden frames, to sign in without a window. */
  readonly signInFrames: readonly string[];
  readonly framing: Framing;
  /** Where scripts come from, besides the page's own origin: origins, and whole addresses. */
  readonly scripts?: readonly string[];
  /** Scripts from elsewhere that set styles on elements. */
  readonly styleAttributes?: 'allowed';
};

export type Framing =
  | { readonly status: 'never' }
  /** By pages of its own origin and of these sites. */
  | { readonly status: 'allowed'; readonly sites: readonly string[] };

/** Where the services and hosts are that a table is made for. */
export type Surroundings = CloudEndpoints & {
  readonly hostSites: HostSites;
  readonly officeJsScripts: readonly string[];
};

/**
 * TeamsJS asks for its list of hosts when it is loaded, and falls back to the list that it carries.
 * Source: @microsoft/teams-js 2.58.0, seen in the browser.
 */
const teamsHostList = 'https://res.cdn.office.net/teams-js/validDomains/json/validDomains.json';

/**
 * Office.js and the files that it loads, and the library of Microsoft's that it fetches unless it is there: it does
 * not start without either. Source: @microsoft/office-js 1.1.110, office.js; Microsoft Learn, "Referencing the Office
 * JavaScript API library".
 */
const officeJsScripts = [
  'https://appsforoffice.microsoft.com',
  'https://ajax.aspnetcdn.com/ajax/3.5/MicrosoftAjax.js',
];

/** The one table of addresses: content security policy and network guard are made from it. */
export const pageAddresses = (page: PageName, cloud: GraphCloud): PageAddresses =>
  pageAddressesIn(page, {
    ...graphClouds[cloud],
    hostSites: hostSites[cloud],
    officeJsScripts,
  });

/** The same table for services and hosts that stand elsewhere, as the sandbox's do. */
export function pageAddressesIn(page: PageName, surroundings: Surroundings): PageAddresses {
  const { graphRoot, authorityRoot } = surroundings;
  const { teams, outlook, microsoft365 } = surroundings.hostSites;
  const sites = [...new Set([...teams, ...outlook, ...microsoft365])];
  switch (page) {
    case 'personal-tab':
      return {
        origins: [graphRoot, authorityRoot],
        optional: [teamsHostList],
        signInFrames: [authorityRoot],
        framing: { status: 'allowed', sites },
      };
    // Channels are in Teams alone.
    case 'channel-settings':
    case 'channel-tab':
      return {
        origins: [graphRoot, authorityRoot],
        optional: [teamsHostList],
        signInFrames: [authorityRoot],
        framing: { status: 'allowed', sites: teams },
      };
    case 'channel-remove':
      return { ...alone, optional: [teamsHostList], framing: { status: 'allowed', sites: teams } };
    case 'outlook-pane':
      return {
        origins: [graphRoot, authorityRoot],
        optional: [],
        signInFrames: [authorityRoot],
        framing: { status: 'allowed', sites: [...new Set(outlook)] },
        scripts: surroundings.officeJsScripts,
        styleAttributes: 'allowed',
      };
    // A silent sign-in ends with this page in a hidden frame of ours, which may stand in a host's frame itself.
    case 'auth-redirect':
      return { ...alone, framing: { status: 'allowed', sites } };
    // A window by itself: who frames it could lead a person to its button unseen.
    case 'auth-relay':
      return alone;
  }
}

const alone: PageAddresses = {
  origins: [],
  optional: [],
  signInFrames: [],
  framing: { status: 'never' },
};
