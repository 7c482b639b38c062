/** @jest-environment jsdom */
import { explainNotLoaded } from '../../../src/app/not-loaded.ts';

const missing = Object.assign(new Error('Loading chunk 1 failed.'), { name: 'ChunkLoadError' });

it('says in the words of the first paint that a part is missing', () => {
  document.body.innerHTML =
    '<div id="not-loaded" role="alert" data-not-loaded="A part is missing." data-reload="Reload"></div>';

  explainNotLoaded(missing);

  const alert = document.querySelector('[role="alert"]');
  expect(alert?.querySelector('p')?.textContent).toBe('A part is missing.');
  expect(alert?.querySelector('button')?.textContent).toBe('Reload');
});

it('leaves a page alone that React has taken over', () => {
  document.body.innerHTML = '<main>View</main>';

  explainNotLoaded(missing);

  expect(document.body.innerHTML).toBe('<main>View</main>');
});

it('says so of a bug too, and leaves the bug to be reported', () => {
  document.body.innerHTML =
    '<div id="not-loaded" role="alert" data-not-loaded="A part is missing."></div>';
  const bug = new TypeError('undefined is not a function');

  expect(() => {
    explainNotLoaded(bug);
  }).toThrow(bug);
  expect(document.body.textContent).toContain('A part is missing.');
});
