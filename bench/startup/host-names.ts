import { surfaces, type Place, type Surface } from './surfaces.mjs';

/**
 * Names that Chromium is told to find on loopback. The measured pages are of their host's site: processor throttling
 * does not reach a frame of another site.
 */
export const hostNames = {
  teams: 'teams.microsoft.com',
  outlook: 'outlook.office.com',
  graph: 'graph.microsoft.com',
  identity: 'login.microsoftonline.com',
  teamsHostList: 'res.cdn.office.net',
  officeJs: 'appsforoffice.microsoft.com',
  microsoftAjax: 'ajax.aspnetcdn.com',
  productInTeams: 'portrait.microsoft.com',
  productInOutlook: 'portrait.office.com',
  floor: 'floor.microsoft.com',
} as const;

/** The program whose page frames what stands at `place`. */
export const hostNameOf = (place: Place): string =>
  place === 'task-pane' ? hostNames.outlook : hostNames.teams;

export const productHostName = (place: Place): string =>
  place === 'task-pane' ? hostNames.productInOutlook : hostNames.productInTeams;

export const plainHostName = ({ name, place }: Pick<Surface, 'name' | 'place'>): string =>
  productHostName(place).replace('portrait', `plain-${name}`);

export const allHostNames: readonly string[] = [
  ...Object.values(hostNames),
  ...surfaces.map(plainHostName),
];

/** Chromium's resolver rules: these names are here, and nothing else is anywhere. */
export const resolverRules = (tlsPort: number): string =>
  [
    ...allHostNames.map((name) => `MAP ${name}:443 127.0.0.1:${tlsPort}`),
    'MAP * ~NOTFOUND',
    'EXCLUDE 127.0.0.1',
  ].join(', ');
