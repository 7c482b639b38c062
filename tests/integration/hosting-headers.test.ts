import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { pageNames } from '#app/page-addresses';

import { clouds } from '../../scripts/environment.mjs';
import { withNginxLines } from '../../scripts/hosting-page.mjs';
import { nginxLines } from '../../scripts/nginx-lines.mjs';
import { createServedFiles } from '../../scripts/served-files.mjs';
import { siteHeadersOf } from '../../scripts/site-headers.mjs';
import { staticWebAppConfig } from '../../scripts/static-web-app.mjs';
import { nginxHeaders, staticWebAppHeaders } from '../support/site-configurations.ts';

/** One of every kind of file that a build leaves. */
const files = [
  ...pageNames.map((page) => `/${page}.html`),
  '/config.json',
  '/manifest.json',
  '/color.png',
  '/assets/favicon.svg',
  '/assets/icon-32.png',
  '/assets/personal-tab.0123456789.js',
  '/assets/personal-tab.0123456789.js.map',
  '/assets/personal-tab.0123456789.js.LICENSE.txt',
  '/assets/personal-tab.0123456789.css',
  '/assets/imaging-worker.0123456789.js',
  '/assets/libheif/libheif.js',
  '/assets/libheif/libheif.wasm',
];

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'portrait-served-'));
  mkdirSync(path.join(directory, 'assets/libheif'), { recursive: true });
  for (const file of files) writeFileSync(path.join(directory, file), 'x');
});
afterAll(() => rmSync(directory, { recursive: true }));

type Cloud = (typeof clouds)[number];

/** What `npm run serve` answers, without what speaks of the file itself. */
async function servedHeaders(cloud: Cloud, file: string, scheme: 'https' | 'http' = 'https') {
  const answer = await createServedFiles(
    directory,
    cloud,
    scheme,
  )(new Request(`${scheme}://portrait.example${file}?theme=dark`));
  const ofTheFile = ['content-type', 'content-length', 'etag'];
  const headers = Object.fromEntries(
    [...answer.headers].filter(([name]) => !ofTheFile.includes(name)),
  );
  return { status: answer.status, headers };
}

const cells = clouds.flatMap((cloud) => files.map((file) => ({ cloud, file })));

it.each(cells)('every host answers $file for $cloud with the same headers', async (cell) => {
  const { status, headers } = await servedHeaders(cell.cloud, cell.file);
  const site = siteHeadersOf(cell.cloud);

  expect(status).toBe(200);
  expect(headers).toHaveProperty('content-security-policy');
  expect(staticWebAppHeaders(staticWebAppConfig(site), cell.file)).toEqual(headers);
  expect(nginxHeaders(nginxLines(site), cell.file)).toEqual(headers);
});

it.each(['/', '/personal-tab', '/staticwebapp', '/Personal-Tab.html'])(
  'every host answers %s, where no file is, with the strict headers',
  async (file) => {
    const { status, headers } = await servedHeaders('global', file);
    const site = siteHeadersOf('global');

    expect(status).toBe(404);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).not.toContain("'self'");
    expect(staticWebAppHeaders(staticWebAppConfig(site), file)).toEqual(headers);
    expect(nginxHeaders(nginxLines(site), file)).toEqual(headers);
  },
);

it('lets Outlook keep the icons of its ribbon, whose names stay, for a day and no longer', async () => {
  const { headers } = await servedHeaders('global', '/assets/icon-32.png');

  expect(headers['cache-control']).toBe('public, max-age=86400');
});

it('remembers no missing file for ever', async () => {
  const { status, headers } = await servedHeaders('global', '/assets/gone.0123456789.js');

  expect(status).toBe(404);
  expect(headers['cache-control']).toBe('no-cache');
});

it.each(files)(
  'over plain http %s differs in asking for no https, and in nothing else',
  async (file) => {
    const { headers: secure } = await servedHeaders('global', file);
    const { headers: plain } = await servedHeaders('global', file, 'http');

    expect({ ...plain, 'strict-transport-security': 'max-age=31536000' }).toEqual(secure);
    expect(plain).not.toHaveProperty('strict-transport-security');
  },
);

it('leaves Azure’s redirects of .html addresses off', () => {
  expect(staticWebAppConfig(siteHeadersOf('global'))).not.toHaveProperty('trailingSlash');
});

it('stays below the 20 kB that Azure reads', () => {
  for (const cloud of clouds)
    expect(JSON.stringify(staticWebAppConfig(siteHeadersOf(cloud)), null, 2).length).toBeLessThan(
      20_000,
    );
});

it('has the nginx lines in docs/hosting.md as they are now (npm run hosting -- --write)', () => {
  const page = readFileSync('docs/hosting.md', 'utf8');

  expect(page).toBe(withNginxLines(page, nginxLines(siteHeadersOf('global'))));
});
