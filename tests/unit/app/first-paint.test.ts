/** @jest-environment jsdom */
import { drawFirstPaint } from '../../../src/app/first-paint.ts';

const english = { heading: 'Your photo', notLoaded: 'Not loaded', reload: 'Reload' };
const spanish = { heading: 'Tu foto', notLoaded: 'No cargada', reload: 'Recargar' };
const arabic = { heading: 'صورتك', notLoaded: 'لم يتم التحميل', reload: 'إعادة' };
const texts: Parameters<typeof drawFirstPaint>[0] = {
  en: english,
  es: spanish,
  de: english,
  fr: english,
  'pt-BR': english,
  ja: english,
  'zh-Hans': english,
  ar: arabic,
};

function draw(search: string, browser: { language?: string; dark?: boolean } = {}) {
  const { language = 'en-US', dark = false } = browser;
  document.body.innerHTML = '<h1 id="first-paint-heading">&nbsp;</h1>';
  window.history.replaceState(null, '', `/personal-tab.html${search}`);
  Object.defineProperty(navigator, 'language', { value: language, configurable: true });
  window.matchMedia = (query) => ({ matches: dark && query.includes('dark') }) as MediaQueryList;
  drawFirstPaint(texts);
  const { lang, dataset } = document.documentElement;
  return { lang, theme: dataset['theme'], heading: document.querySelector('h1')?.textContent };
}

it('draws heading, language and theme as the address says', () => {
  expect(draw('?theme=dark&locale=es-ES')).toEqual({
    lang: 'es',
    theme: 'dark',
    heading: 'Tu foto',
  });
});

it('is drawn from right to left where the language is written so', () => {
  expect(draw('?locale=ar-sa')).toMatchObject({ lang: 'ar', heading: 'صورتك' });
  expect(document.documentElement.dir).toBe('rtl');
  draw('?locale=es-ES');
  expect(document.documentElement.dir).toBe('ltr');
});

it('goes by the browser where the address says nothing', () => {
  expect(draw('', { language: 'es-MX', dark: true })).toEqual({
    lang: 'es',
    theme: 'dark',
    heading: 'Tu foto',
  });
});

it('goes by the browser where the host has left its placeholders in the address', () => {
  expect(draw('?theme={app.theme}&locale={app.locale}', { language: 'es' })).toEqual({
    lang: 'es',
    theme: 'default',
    heading: 'Tu foto',
  });
});

it('lets the address win over the browser', () => {
  expect(draw('?theme=contrast&locale=en-GB', { language: 'es', dark: true })).toEqual({
    lang: 'en',
    theme: 'contrast',
    heading: 'Your photo',
  });
});

it('speaks English where the language is not known', () => {
  expect(draw('?locale=tlh')).toMatchObject({ lang: 'en', heading: 'Your photo' });
});

it('takes an unknown theme for none', () => {
  expect(draw('?theme=glass', { dark: true })).toMatchObject({ theme: 'dark' });
});

it('does without a heading on the page', () => {
  document.body.innerHTML = '';
  expect(() => drawFirstPaint(texts)).not.toThrow();
});
