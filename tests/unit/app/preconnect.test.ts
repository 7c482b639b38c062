/** @jest-environment jsdom */
import { preconnect } from '../../../src/app/preconnect.ts';

it('opens a connection for requests without credentials', () => {
  preconnect('https://graph.microsoft.us');

  expect(document.head.innerHTML).toBe(
    '<link rel="preconnect" href="https://graph.microsoft.us" crossorigin="anonymous">',
  );
});
