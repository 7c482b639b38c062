import { surfaces } from './surfaces.mjs';

/**
 * Names that Chromium is told to find on loopback. The measured pages are of the host's site: processor throttling
 * does not reach a frame of another site.
 */
export const hostNames = {
  host: 'teams.microsoft.com',
  graph: 'graph.microsoft.com',
  identity: 'login.microsoftonline.com',
  teamsHostList: 'res.cdn.office.net',
  product: 'portrait.microsoft.com',
  floor: 'floor.microsoft.com',
} as const;

export const plainHostName = (surface: string): string => `plain-${surface}.microsoft.com`;

export const allHostNames: readonly string[] = [
  ...Object.values(hostNames),
  ...surfaces.map(({ name }) => plainHostName(name)),
];

/** Chromium's resolver rules: these names are here, and nothing else is anywhere. */
export const resolverRules = (tlsPort: number): string =>
  [
    ...allHostNames.map((name) => `MAP ${name}:443 127.0.0.1:${tlsPort}`),
    'MAP * ~NOTFOUND',
    'EXCLUDE 127.0.0.1',
  ].join(', ');
