// The doctor over the built product, served as `npm run serve` does, and with one thing broken at a time.
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from '@playwright/test';
import sharp from 'sharp';

import { readVersion } from '../../scripts/build-manifest.mjs';
import { examine } from '../../scripts/doctor/examine.mjs';
import { readEnvironment } from '../../scripts/environment.mjs';
import { createServedFiles } from '../../scripts/served-files.mjs';
import { findFreeBasePort, serveLoopback } from '../../sandbox/server/index.ts';

const dist = path.resolve(import.meta.dirname, '../../dist');
const served = createServedFiles(dist, 'global', 'http');

type Handler = typeof served;

/** The sign-in of the global cloud, as it describes itself; everything else is asked of this machine. */
const withSignIn: typeof fetch = (input, init) => {
  const { origin, pathname } = new URL(input as string);
  if (origin !== 'https://login.microsoftonline.com') return fetch(input, init);
  const [, tenant] = pathname.split('/');
  const root = `${origin}/${tenant}/oauth2/v2.0`;
  return Promise.resolve(Response.json({ authorization_endpoint: `${root}/authorize` }));
};

async function diagnose(handler: Handler) {
  const port = await findFreeBasePort();
  const server = await serveLoopback(handler, port);
  if (!server.ok) throw new Error(`Port ${port} is taken.`);
  try {
    return await examine({
      base: `http://localhost:${port}`,
      values: readEnvironment('production'),
      version: readVersion(),
      fetchAddress: withSignIn,
    });
  } finally {
    await server.value.close();
  }
}

/** Answers `file` in another way. */
const instead =
  (file: string, change: (answer: Response) => Response | Promise<Response>): Handler =>
  async (request) => {
    const answer = await served(request);
    return new URL(request.url).pathname === file ? change(answer) : answer;
  };

const missing = () => new Response('Not found', { status: 404 });

const withHeader = (name: string, value: string) => (answer: Response) => {
  const headers = new Headers(answer.headers);
  headers.set(name, value);
  return new Response(answer.body, { status: answer.status, headers });
};

const withJson = (change: object) => async (answer: Response) => {
  const content = JSON.parse(await answer.text()) as object;
  return Response.json({ ...content, ...change }, { headers: answer.headers });
};

/** Without the length, which is another one then. */
const bare = async (change: Promise<Response>) => {
  const answer = await change;
  const headers = new Headers(answer.headers);
  headers.delete('content-length');
  return new Response(answer.body, { status: answer.status, headers });
};

const configOf = (change: object) =>
  instead('/config.json', (answer) => bare(withJson(change)(answer)));

const smallIcon = async () =>
  new Response(
    new Uint8Array(
      await sharp(readFileSync(path.join(dist, 'color.png')))
        .resize(96)
        .png()
        .toBuffer(),
    ),
    { headers: { 'Content-Type': 'image/png' } },
  );

test('finds nothing wrong with the production build as it is served locally', async () => {
  expect(await diagnose(served)).toEqual([]);
});

const planted: [string, Handler, { area: string; words: RegExp; cure: RegExp }][] = [
  [
    'a page that is missing',
    instead('/channel-tab.html', missing),
    { area: 'page', words: /^\/channel-tab\.html answers 404/, cure: /Upload every file of dist/ },
  ],
  [
    'a policy that lets other scripts in',
    instead(
      '/personal-tab.html',
      withHeader(
        'Content-Security-Policy',
        "default-src 'none'; script-src 'self' 'unsafe-inline'",
      ),
    ),
    { area: 'headers', words: /^\/personal-tab\.html: .*script-src/, cure: /docs\/hosting\.md/ },
  ],
  [
    'a configuration with a client that is no id',
    configOf({ clientId: 'portrait' }),
    { area: 'config', words: /clientId must be a GUID/, cure: /config\.json of the same build/ },
  ],
  [
    'a page that browsers keep',
    instead('/outlook-pane.html', withHeader('Cache-Control', 'public, max-age=86400')),
    { area: 'headers', words: /^\/outlook-pane\.html: .*keep it/, cure: /no-cache/ },
  ],
  [
    'a manifest with the id of another app',
    instead('/manifest.json', (answer) =>
      bare(withJson({ id: '00000000-0000-4000-8000-000000000000' })(answer)),
    ),
    { area: 'manifest', words: /^The id of manifest\.json is 0{8}-/, cure: /must never change/ },
  ],
  [
    'an icon of the wrong size',
    instead('/color.png', smallIcon),
    { area: 'icon', words: /color\.png must be a PNG of 192 by 192/, cure: /dist/ },
  ],
  [
    'the missing page behind sign-in windows',
    instead('/auth-relay.html', missing),
    { area: 'page', words: /^\/auth-relay\.html .*nobody can sign in by a window/, cure: /dist/ },
  ],
  [
    'a configuration for another cloud than that of the headers',
    configOf({ cloud: 'china' }),
    {
      area: 'cloud',
      words: /is that of the cloud global, and config\.json says china/,
      cure: /hosting/,
    },
  ],
];

for (const [name, handler, { area, words, cure }] of planted) {
  test(`names ${name}, and its cure`, async () => {
    const findings = await diagnose(handler);

    expect(findings).toContainEqual({
      area,
      severity: 'fault',
      words: expect.stringMatching(words),
      cure: expect.stringMatching(cure),
    });
  });
}
