import { readFileSync } from 'node:fs';
import path from 'node:path';

import { pageAddresses } from '#app/page-addresses';
import { graphClouds, type GraphCloud } from '#graph';

import { unlistedHosts } from '../../../src/app/unlisted-hosts.ts';

/** The hosts that TeamsJS itself believes in. */
function teamsJsHosts(): readonly string[] {
  const file = 'dist/esm/packages/teams-js/src/artifactsForCDN/validDomains.json.js';
  const text = readFileSync(path.resolve('node_modules/@microsoft/teams-js', file), 'utf8');
  return [...text.matchAll(/"((?:\*\.)?[\w.-]+\.\w+(?::\d+)?)"/g)].map(([, host = '']) => host);
}

/** Why a host of TeamsJS frames no page of ours. */
const leftOut: readonly (readonly [string, RegExp])[] = [
  ['a test ring of Microsoft', /(^|[.-])(sdf|int|ppe|local|dev|devspaces)(?=[.-])|officeppe/],
  ['for personal accounts', /\.live\.com$/],
  [
    'Bing, MSN, Copilot: no host of personal tabs',
    /(^|\.)(bing|msn)\.com$|copilot\.microsoft\.com$/,
  ],
  ['frames of Office itself', /\.(resources|cdn)\.office\.net$|onecdn\.static\.microsoft$/],
  ['an administration centre', /^admin\.microsoft\.com$|copilot-connectors/],
];

const sites = (Object.keys(graphClouds) as GraphCloud[]).flatMap((cloud) => {
  const { framing } = pageAddresses('personal-tab', cloud);
  return framing.status === 'allowed' ? framing.sites : [];
});

/** As a policy reads a source: `https://*.example.com` is every subdomain and not example.com itself. */
const isListed = (host: string): boolean =>
  sites.some((site) => {
    const listed = site.replace('https://', '');
    return listed.startsWith('*.') ? host.endsWith(listed.slice(1)) : host === listed;
  });

it('reads the list that TeamsJS carries', () => {
  expect(teamsJsHosts()).toEqual(
    expect.arrayContaining(['teams.microsoft.com', '*.cloud.microsoft']),
  );
});

it('lists every host of TeamsJS, or says why not', () => {
  const unexplained = teamsJsHosts().filter(
    (host) => !isListed(host) && !leftOut.some(([, pattern]) => pattern.test(host)),
  );

  expect(unexplained).toEqual([]);
});

it('tells TeamsJS of every host that its list lacks', () => {
  const told = Object.values(unlistedHosts).flat();
  const isKnown = (site: string): boolean =>
    teamsJsHosts().some((listed) => {
      const host = site.replace('https://', '');
      return listed.startsWith('*.') ? host.endsWith(listed.slice(1)) : host === listed;
    });
  // TeamsJS takes no wildcards of ours; those stand for hosts that come and go with its own list.
  const exact = sites.filter((site) => !site.includes('*'));

  expect(exact.filter((site) => !isKnown(site))).toEqual(told);
});

it('lets the hosts of China frame the page that are told to TeamsJS', () => {
  const { framing } = pageAddresses('personal-tab', 'china');
  const allowed = framing.status === 'allowed' ? framing.sites : [];

  expect(allowed).toEqual(expect.arrayContaining([...(unlistedHosts.china ?? [])]));
});

it('has a host for every reason to leave one out', () => {
  for (const [, pattern] of leftOut)
    expect(teamsJsHosts()).toContainEqual(expect.stringMatching(pattern));
});
