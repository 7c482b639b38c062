/** @jest-environment jsdom */
import { focusBefore } from '#ui';

const byId = (id: string): HTMLElement => document.getElementById(id)!;

beforeEach(() => {
  document.body.innerHTML = `
    <button id="first">First</button>
    <a href="#" id="link">Link</a>
    <button disabled id="off">Off</button>
    <div id="going"><button id="inside">Inside</button></div>
    <button id="after">After</button>`;
});

it('gives the focus to what can be pressed before the element', () => {
  byId('inside').focus();
  focusBefore(byId('going'));

  expect(document.activeElement).toBe(byId('link'));
});

it('leaves the focus where nothing stands before', () => {
  byId('inside').focus();
  focusBefore(byId('first'));

  expect(document.activeElement).toBe(byId('inside'));
});
