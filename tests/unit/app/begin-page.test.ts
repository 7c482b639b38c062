/** @jest-environment jsdom */
import { beginPage } from '../../../src/app/begin-page.ts';
import type { FirstTexts } from '../../../src/app/first-paint.ts';
import { languages, type Language } from '../../../src/i18n/languages.ts';

const texts = Object.fromEntries(
  Object.keys(languages).map((language) => [
    language,
    { heading: 'Your photo', notLoaded: 'A part is missing.', reload: 'Reload' },
  ]),
) as Readonly<Record<Language, FirstTexts>>;

const alertText = () => document.getElementById('not-loaded')?.textContent;

beforeEach(() => {
  window.matchMedia = () => ({ matches: false }) as MediaQueryList;
  document.body.innerHTML =
    '<h1 id="first-paint-heading"></h1><div id="not-loaded" role="alert"></div>';
});

it('draws the first paint before anything is downloaded, and starts what comes', async () => {
  const seen: (string | null | undefined)[] = [];
  await beginPage({
    texts,
    loadStart: () => {
      seen.push(document.querySelector('h1')?.textContent);
      return Promise.resolve(() => {
        seen.push('started');
        return Promise.resolve();
      });
    },
  });

  expect(seen).toEqual(['Your photo', 'started']);
  expect(alertText()).toBe('');
});

it('has the scripts compiled, and runs them, after what goes before all the rest', async () => {
  document.head.innerHTML = '<link rel="prefetch" href="start.js" as="script" />';
  const link = document.querySelector('link');
  const before = new EventTarget();
  const done = new Promise((resolve) => before.addEventListener('done', resolve));
  const loadStart = jest.fn(() => Promise.resolve(() => Promise.resolve()));

  const begun = beginPage({ texts, before: done, loadStart });
  await Promise.resolve();
  expect(document.querySelector('h1')?.textContent).toBe('Your photo');
  expect([link?.rel, loadStart.mock.calls.length]).toEqual(['prefetch', 0]);

  before.dispatchEvent(new Event('done'));
  await begun;
  expect([link?.rel, loadStart.mock.calls.length]).toEqual(['preload', 1]);
});

it('says on the page that the script which starts it cannot be downloaded', async () => {
  const missing = Object.assign(new Error('Loading chunk 7 failed.'), { name: 'ChunkLoadError' });

  await beginPage({ texts, loadStart: () => Promise.reject(missing) });

  expect(alertText()).toBe('A part is missing.Reload');
});

it('leaves a failure of the page itself to be reported', async () => {
  const bug = new TypeError('undefined is not a function');
  const loadStart = () => Promise.resolve(() => Promise.reject(bug));

  await expect(beginPage({ texts, loadStart })).rejects.toBe(bug);
  expect(alertText()).toBe('');
});
