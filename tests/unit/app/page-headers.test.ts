import { pageAddresses, pageNames, type PageName } from '#app/page-addresses';
import { headersAt, siteHeaders } from '#app/page-headers';
import { graphClouds, type GraphCloud } from '#graph';

const clouds = Object.keys(graphClouds) as GraphCloud[];

const siteOf = (cloud: GraphCloud, scheme: 'https' | 'http' = 'https') =>
  siteHeaders({ addressesOf: (page) => pageAddresses(page, cloud), scheme });

const headerAt = (path: string, name: string, cloud: GraphCloud = 'global') =>
  headersAt(siteOf(cloud), path)[name];

/** The policy of a path as a map from directive to its sources. */
function policyAt(path: string, cloud: GraphCloud = 'global') {
  const policy = headerAt(path, 'Content-Security-Policy', cloud) ?? '';
  return new Map(
    policy.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources] as const;
    }),
  );
}

const addressOf = (page: PageName) => `/${page}.html`;
const rows = clouds.flatMap((cloud) => pageNames.map((page) => ({ cloud, page })));

describe('the policy of a page', () => {
  it.each(rows)(
    'of $page in $cloud runs no inline script, eval or script of nobody in its row',
    (row) => {
      const policy = policyAt(addressOf(row.page), row.cloud);

      expect(policy.get('default-src')).toEqual(["'none'"]);
      const { scripts = [] } = pageAddresses(row.page, row.cloud);
      expect(policy.get('script-src')).toEqual(["'self'", ...scripts]);
      expect(policy.get('object-src')).toEqual(["'none'"]);
      expect(policy.get('base-uri')).toEqual(["'none'"]);
      expect(policy.get('form-action')).toEqual(["'none'"]);
      // Office.js sets styles on elements, and nothing else may.
      policy.delete('style-src-attr');
      expect([...policy.values()].flat().join(' ')).not.toContain('unsafe');
    },
  );

  it('runs foreign scripts in the Outlook pane alone, those of Office.js', () => {
    const withScripts = rows.filter(({ page, cloud }) => pageAddresses(page, cloud).scripts);
    expect(new Set(withScripts.map(({ page }) => page))).toEqual(new Set(['outlook-pane']));
  });

  it.each(rows)('of $page in $cloud allows exactly the addresses of its row', ({ cloud, page }) => {
    const policy = policyAt(addressOf(page), cloud);
    const { origins, optional } = pageAddresses(page, cloud);

    expect(policy.get('connect-src')).toEqual(["'self'", ...origins, ...optional]);
  });

  it.each(clouds)('of the personal tab in %s knows no other cloud', (cloud) => {
    const policy = headerAt('/personal-tab.html', 'Content-Security-Policy', cloud);
    const foreign = clouds
      .filter((other) => graphClouds[other].graphRoot !== graphClouds[cloud].graphRoot)
      .map((other) => graphClouds[other].graphRoot);

    for (const graphRoot of foreign) expect(policy).not.toContain(`${graphRoot} `);
    expect(policy).toContain(`${graphClouds[cloud].graphRoot} `);
  });

  it('lets the personal tab sign in silently: the sign-in and our own redirect page in a frame', () => {
    expect(policyAt('/personal-tab.html').get('frame-src')).toEqual([
      "'self'",
      'https://login.microsoftonline.com',
    ]);
  });

  it('asks TeamsJS’s list of hosts by its whole address, not its origin', () => {
    expect(policyAt('/personal-tab.html').get('connect-src')).toContain(
      'https://res.cdn.office.net/teams-js/validDomains/json/validDomains.json',
    );
  });
});

describe('who may frame a page', () => {
  it.each([
    ['personal-tab', 'https://*.cloud.microsoft'],
    ['personal-tab', 'https://teams.microsoft.com'],
    ['personal-tab', 'https://outlook.office.com'],
    ['personal-tab', 'https://outlook.office365.com'],
    ['personal-tab', 'https://*.microsoft365.com'],
    // In a hidden frame of a page that a host frames: every page around it has to be named.
    ['auth-redirect', 'https://teams.microsoft.com'],
    ['auth-redirect', 'https://outlook.office.com'],
  ] as const)('%s: %s', (page, site) => {
    expect(policyAt(addressOf(page)).get('frame-ancestors')).toContain(site);
  });

  it.each(['/auth-relay.html', '/config.json', '/', '/nothing.html', '/assets/favicon.svg'])(
    '%s: nobody',
    (path) => {
      expect(policyAt(path).get('frame-ancestors')).toEqual(["'none'"]);
    },
  );

  it.each(rows)('$page in $cloud: no site by plain http, and no whole top-level domain', (row) => {
    const sites = policyAt(addressOf(row.page), row.cloud).get('frame-ancestors') ?? [];

    for (const site of sites.filter((source) => !source.startsWith("'")))
      expect(site).toMatch(/^https:\/\/(\*\.)?[\w-]+(\.[\w-]+)+$/);
  });
});

describe('the other headers', () => {
  const paths = [
    ...pageNames.map(addressOf),
    '/config.json',
    '/assets/a.0123456789.js',
    '/missing',
  ];

  it.each(paths)('of %s forbid sniffing, name nobody, and want https', (path) => {
    expect(headersAt(siteOf('global'), path)).toMatchObject({
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Strict-Transport-Security': 'max-age=31536000',
    });
  });

  it.each(paths)('of %s do not ask for https where there is none', (path) => {
    expect(headersAt(siteOf('global', 'http'), path)).not.toHaveProperty(
      'Strict-Transport-Security',
    );
  });

  it('let a page use the camera, and nothing else that asks a person', () => {
    const features = headerAt('/personal-tab.html', 'Permissions-Policy')?.split(', ') ?? [];

    expect(features).toContain('camera=(self)');
    expect(features.filter((feature) => !feature.endsWith('=()'))).toEqual(['camera=(self)']);
  });

  it.each(paths)('of %s leave a sign-in window its opener', (path) => {
    expect(headersAt(siteOf('global'), path)).not.toHaveProperty('Cross-Origin-Opener-Policy');
  });

  it.each([
    ['/personal-tab.html', 'no-cache'],
    ['/auth-redirect.html', 'no-cache'],
    ['/config.json', 'no-cache'],
    ['/manifest.json', 'no-cache'],
    ['/assets/favicon.svg', 'no-cache'],
    ['/assets/libheif/libheif.wasm', 'no-cache'],
    ['/assets/personal-tab.0123456789.js', 'public, max-age=31536000, immutable'],
    ['/assets/imaging-worker.0123456789.js', 'public, max-age=31536000, immutable'],
  ])('keep %s: %s', (path, cacheControl) => {
    expect(headerAt(path, 'Cache-Control')).toBe(cacheControl);
  });

  it('give the imaging worker a policy of its own: WebAssembly, and files of its own origin', () => {
    expect(Object.fromEntries(policyAt('/assets/imaging-worker.0123456789.js'))).toEqual({
      'default-src': ["'none'"],
      'base-uri': ["'none'"],
      'form-action': ["'none'"],
      'frame-ancestors': ["'none'"],
      'script-src': ["'self'", "'wasm-unsafe-eval'"],
      'connect-src': ["'self'"],
    });
  });
});
