import { button, element } from '../browser/dom.ts';
import type { ControlCall } from './control-calls.ts';
import { copyText } from './copy-text.ts';

const doneMs = 2000;

/** One control call: what it is for, its line, and a button that copies the line. */
export function callEntry({ title, explanation, command }: ControlCall): HTMLLIElement {
  const words = element('span', {}, 'Copy');
  const copy = button(
    { class: 'copy', 'aria-label': `Copy the line for: ${title}` },
    () => {
      void copyText(command).then((outcome) => {
        words.textContent = outcome === 'copied' ? 'Copied' : 'Select it by hand';
        setTimeout(() => (words.textContent = 'Copy'), doneMs);
      });
    },
    words,
  );
  return element(
    'li',
    { class: 'call' },
    element('h3', {}, title),
    element('p', { class: 'soft' }, explanation),
    element(
      'div',
      { class: 'command' },
      element(
        'pre',
        { tabindex: '0', role: 'region', 'aria-label': `Line for: ${title}` },
        command,
      ),
      copy,
    ),
  );
}
