import { graphClouds, type GraphCloud } from '#graph';

/** Pages of the product; each surface adds its own. */
export type PageName = 'personal-tab' | 'auth-redirect' | 'auth-relay';

/** Whom a page may talk to, besides the origin that it was loaded from. */
export type PageAddresses = {
  /** Origins without which the page cannot do its job. */
  readonly origins: readonly string[];
  /** Whole addresses that are asked for and may be refused: everything works without them. */
  readonly optional: readonly string[];
};

/**
 * TeamsJS asks for its list of hosts when it is loaded, and falls back to the list that it carries.
 * Source: @microsoft/teams-js 2.58.0, seen in the browser.
 */
const teamsHostList = 'https://res.cdn.office.net/teams-js/validDomains/json/validDomains.json';

/** The one table of addresses: content security policy and network guard are made from it. */
export function pageAddresses(page: PageName, cloud: GraphCloud): PageAddresses {
  const { graphRoot, authorityRoot } = graphClouds[cloud];
  switch (page) {
    case 'personal-tab':
      return { origins: [graphRoot, authorityRoot], optional: [teamsHostList] };
    case 'auth-redirect':
    case 'auth-relay':
      return { origins: [], optional: [] };
  }
}
