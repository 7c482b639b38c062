/** @jest-environment jsdom */
import { showNotLoaded } from '../../../src/app/not-loaded.ts';

it('says in the words of the first paint that a part is missing', () => {
  document.body.innerHTML =
    '<div id="not-loaded" role="alert" data-not-loaded="A part is missing." data-reload="Reload"></div>';

  showNotLoaded();

  const alert = document.querySelector('[role="alert"]');
  expect(alert?.querySelector('p')?.textContent).toBe('A part is missing.');
  expect(alert?.querySelector('button')?.textContent).toBe('Reload');
});

it('leaves a page alone that React has taken over', () => {
  document.body.innerHTML = '<main>View</main>';

  showNotLoaded();

  expect(document.body.innerHTML).toBe('<main>View</main>');
});
