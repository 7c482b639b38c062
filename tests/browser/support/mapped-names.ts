/** Names that Chromium is told to find on loopback. */
export const mappedNames = {
  teams: 'teams.microsoft.com',
  outlook: 'outlook.office.com',
  graph: 'graph.microsoft.com',
  identity: 'login.microsoftonline.com',
  teamsHostList: 'res.cdn.office.net',
  officeJs: 'appsforoffice.microsoft.com',
  microsoftAjax: 'ajax.aspnetcdn.com',
  app: 'portrait.example',
  /** Nobody's host and nobody's service. */
  foreign: 'evil.example',
} as const;

export type MappedName = keyof typeof mappedNames;

export type MappedHostsReady = {
  readonly tlsPort: number;
  readonly controlOrigin: string;
  readonly graphOrigin: string;
};

/** Resolver rules of Chromium: these names are here, and nothing else is anywhere. */
export const resolverRules = (tlsPort: number, names: readonly MappedName[]): string =>
  [
    ...names.map((name) => `MAP ${mappedNames[name]}:443 127.0.0.1:${tlsPort}`),
    'MAP * ~NOTFOUND',
    'EXCLUDE 127.0.0.1',
  ].join(', ');
