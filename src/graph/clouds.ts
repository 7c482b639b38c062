export type GraphCloud = 'global' | 'usGov' | 'usGovDod' | 'china';

export type CloudEndpoints = {
  /** Origin of Microsoft Graph, without a trailing slash. */
  readonly graphRoot: string;
  /** Origin of Entra sign-in, without a trailing slash. */
  readonly authorityRoot: string;
};

/**
 * Where each Microsoft cloud answers. Tokens are not interchangeable between them; `global` includes GCC,
 * `usGov` is GCC High (L4), `usGovDod` is DoD (L5), `china` is run by 21Vianet. Sign-in in China is the
 * name that MSAL goes to; graph/deployments still gives its alias login.chinacloudapi.cn.
 * Source: Microsoft Learn, graph/deployments; @azure/msal-common 16.16.1, authority/AuthorityMetadata.ts.
 */
export const graphClouds: Readonly<Record<GraphCloud, CloudEndpoints>> = {
  global: {
    graphRoot: 'https://graph.microsoft.com',
    authorityRoot: 'https://login.microsoftonline.com',
  },
  usGov: {
    graphRoot: 'https://graph.microsoft.us',
    authorityRoot: 'https://login.microsoftonline.us',
  },
  usGovDod: {
    graphRoot: 'https://dod-graph.microsoft.us',
    authorityRoot: 'https://login.microsoftonline.us',
  },
  china: {
    graphRoot: 'https://microsoftgraph.chinacloudapi.cn',
    authorityRoot: 'https://login.partner.microsoftonline.cn',
  },
};
