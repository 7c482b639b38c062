import { createSandbox, createStaticFiles } from '../../sandbox/server/index.ts';
import type { Handler } from '../../sandbox/types.ts';
import { testOrigins } from '../support/sign-in-window.ts';
import { createTemporaryPages, type TemporaryPages } from '../support/temporary-pages.ts';

let pages: TemporaryPages;
let files: Handler;
beforeAll(async () => {
  pages = await createTemporaryPages();
  files = createStaticFiles(pages.appDirectory);
});
afterAll(() => pages.remove());

const get = (path: string, method = 'GET') =>
  files(new Request(`${testOrigins.app}${path}`, { method }));

it.each([
  ['/personal-tab.html', 'text/html; charset=utf-8', 'no-cache'],
  ['/config.json', 'application/json; charset=utf-8', 'no-cache'],
  ['/assets/plain.js', 'text/javascript; charset=utf-8', 'no-cache'],
  [
    '/assets/main.0123456789.js',
    'text/javascript; charset=utf-8',
    'public, max-age=31536000, immutable',
  ],
])('serves %s as %s, to be kept: %s', async (path, contentType, cacheControl) => {
  const answer = await get(`${path}?theme=dark`);

  expect(answer.status).toBe(200);
  expect(answer.headers.get('Content-Type')).toBe(contentType);
  expect(answer.headers.get('Cache-Control')).toBe(cacheControl);
  expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
});

it.each([
  '/missing.html',
  '/',
  '/assets',
  '/personal-tab.html/',
  '/personal-tab.html/more',
  '/../secret.txt',
  '/..%2fsecret.txt',
  '/%2e%2e/secret.txt',
  '/assets/..%2f..%2fsecret.txt',
  '/..%5csecret.txt',
  '/../app-secret/secret.txt',
  '/..%2fapp-secret%2fsecret.txt',
  '/%00',
  '/%zz',
  '//etc/passwd',
])('finds no file at %s', async (path) => {
  const answer = await get(path);

  expect(answer.status).toBe(404);
  expect(await answer.text()).not.toContain('outside');
});

it('gives the head of a file without its body', async () => {
  const answer = await get('/config.json', 'HEAD');

  expect(answer.headers.get('Content-Length')).toBe('2');
  expect(await answer.text()).toBe('');
});

it('answers 304 to whoever has the page already, under the same headers', async () => {
  const first = await get('/personal-tab.html');
  const etag = first.headers.get('ETag')!;
  const again = (ifNoneMatch: string) =>
    files(
      new Request(`${testOrigins.app}/personal-tab.html`, {
        headers: { 'If-None-Match': ifNoneMatch },
      }),
    );

  const kept = await again(`"older", W/${etag}`);
  expect(kept.status).toBe(304);
  expect(await kept.text()).toBe('');
  expect(kept.headers.get('Cache-Control')).toBe('no-cache');
  expect((await again('"older"')).status).toBe(200);
  expect((await get('/config.json')).headers.get('ETag')).not.toBe(etag);
});

it('takes no writing', async () => {
  expect((await get('/config.json', 'PUT')).status).toBe(405);
});

it.each([
  ['/', 'Start'],
  ['/teams', 'Teams'],
  ['/teams?theme=dark', 'Teams'],
])('the start origin shows at %s the page “%s”', async (path, title) => {
  const { handlers } = createSandbox({ origins: testOrigins, ...pages });

  for (const origin of [testOrigins.start, testOrigins.teamsCrossSite]) {
    const answer = await handlers.start(new Request(`${origin}${path}`));
    expect(await answer.text()).toContain(`<title>${title}</title>`);
  }
});
