/** @jest-environment jsdom */
import { copyText } from '../../../src/ui/copy-text.ts';

type Clipboard = { writeText(text: string): Promise<void> };

/** jsdom has neither way of copying. */
const giveClipboard = (clipboard: Clipboard | undefined) =>
  Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });

const giveCommand = (execute: (command: string) => boolean) =>
  Object.defineProperty(document, 'execCommand', { value: execute, configurable: true });

const denied: Clipboard = {
  writeText: () => Promise.reject(new DOMException('denied', 'NotAllowedError')),
};

/** What the old way would put on the clipboard: the selection of the focused text field. */
function selectedText(): string {
  const focused = document.activeElement;
  return focused instanceof HTMLTextAreaElement
    ? focused.value.slice(focused.selectionStart, focused.selectionEnd)
    : '';
}

beforeEach(() => {
  document.body.innerHTML = '<button>Copy</button>';
});

const button = () => document.querySelector('button') ?? document.body;

it('uses the clipboard where it may', async () => {
  const written: string[] = [];
  giveClipboard({
    writeText: (text) => {
      written.push(text);
      return Promise.resolve();
    },
  });
  expect(await copyText('details')).toBe(true);
  expect(written).toEqual(['details']);
});

it.each([
  ['denied to the frame', denied],
  ['unknown to the browser', undefined],
])('copies by selection where the clipboard is %s', async (_, clipboard) => {
  giveClipboard(clipboard);
  let copied = '';
  giveCommand((command) => {
    copied = command === 'copy' ? selectedText() : '';
    return true;
  });
  expect(await copyText('line 1\nline 2')).toBe(true);
  expect(copied).toBe('line 1\nline 2');
});

it('leaves nothing behind and gives the focus back', async () => {
  giveClipboard(denied);
  giveCommand(() => true);
  button().focus();
  await copyText('details');
  expect(button()).toHaveFocus();
  expect(document.querySelector('textarea')).toBeNull();
});

it('stays inside an open dialog, whose focus trap would take the selection away', async () => {
  document.body.innerHTML = '<div role="dialog"><button>Copy</button></div>';
  giveClipboard(denied);
  let place: Element | null | undefined;
  giveCommand(() => {
    place = document.querySelector('textarea')?.parentElement;
    return true;
  });
  button().focus();
  await copyText('details');
  expect(place).toBe(document.querySelector('[role=dialog]'));
});

it('says when neither way works', async () => {
  giveClipboard(denied);
  giveCommand(() => false);
  expect(await copyText('details')).toBe(false);
});

it('says so, and cleans up, when the old way throws', async () => {
  giveClipboard(denied);
  giveCommand(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  expect(await copyText('details')).toBe(false);
  expect(document.querySelector('textarea')).toBeNull();
});
