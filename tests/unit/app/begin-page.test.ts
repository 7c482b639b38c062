/** @jest-environment jsdom */
import { beginPage } from '../../../src/app/begin-page.ts';
import { languages, type Language } from '../../../src/i18n/languages.ts';

const texts = Object.fromEntries(
  Object.keys(languages).map((language) => [
    language,
    { heading: 'Your photo', notLoaded: 'A part is missing.', reload: 'Reload' },
  ]),
) as Parameters<typeof beginPage>[0] satisfies Record<Language, unknown>;

const alertText = () => document.getElementById('not-loaded')?.textContent;

beforeEach(() => {
  window.matchMedia = () => ({ matches: false }) as MediaQueryList;
  document.body.innerHTML =
    '<h1 id="first-paint-heading"></h1><div id="not-loaded" role="alert"></div>';
});

it('draws the first paint before anything is downloaded, and starts what comes', async () => {
  const seen: (string | null | undefined)[] = [];
  await beginPage(texts, () => {
    seen.push(document.querySelector('h1')?.textContent);
    return Promise.resolve(() => {
      seen.push('started');
      return Promise.resolve();
    });
  });

  expect(seen).toEqual(['Your photo', 'started']);
  expect(alertText()).toBe('');
});

it('says on the page that the script which starts it cannot be downloaded', async () => {
  const missing = Object.assign(new Error('Loading chunk 7 failed.'), { name: 'ChunkLoadError' });

  await beginPage(texts, () => Promise.reject(missing));

  expect(alertText()).toBe('A part is missing.Reload');
});

it('leaves a failure of the page itself to be reported', async () => {
  const bug = new TypeError('undefined is not a function');

  await expect(beginPage(texts, () => Promise.resolve(() => Promise.reject(bug)))).rejects.toBe(
    bug,
  );
  expect(alertText()).toBe('');
});
