/** @jest-environment jsdom */
import { fireEvent, renderHook } from '@testing-library/react';

import { useOfferedFile } from '#ui';

const photo = new File(['photo'], 'photo.jpg');
const files = { types: ['Files'], files: [photo, new File(['second'], 'second.jpg')] };
const text = { types: ['text/plain'], files: [] };

const dropMark = () => document.documentElement.dataset['drop'];

type Props = { readonly onFile: ((file: File) => void) | undefined };

function useDrops() {
  const taken: File[] = [];
  const initialProps: Props = { onFile: (file) => void taken.push(file) };
  const view = renderHook(({ onFile }: Props) => useOfferedFile(onFile), { initialProps });
  return { taken, ...view };
}

/** Whether the page took the event; else the browser would open the file in the page's place. */
const isTaken = (event: 'dragOver' | 'drop', dataTransfer: typeof files | typeof text) =>
  !fireEvent[event](document.body, { dataTransfer });

/** jsdom has no drag events, and its plain ones no related target. */
const leaveFor = (relatedTarget: Element | null) =>
  document.body.dispatchEvent(
    Object.assign(new Event('dragleave', { bubbles: true }), { relatedTarget }),
  );

it('takes a file that is dropped anywhere, the first of several', () => {
  const { taken } = useDrops();
  expect(isTaken('dragOver', files)).toBe(true);
  expect(isTaken('drop', files)).toBe(true);
  expect(taken).toEqual([photo]);
});

it('marks the page while files are over it', () => {
  useDrops();
  isTaken('dragOver', files);
  expect(dropMark()).toBe('over');
  isTaken('drop', files);
  expect(dropMark()).toBeUndefined();
});

it('takes the mark away when the files leave the page, and not when they pass an element', () => {
  useDrops();
  isTaken('dragOver', files);
  leaveFor(document.documentElement);
  expect(dropMark()).toBe('over');
  leaveFor(null);
  expect(dropMark()).toBeUndefined();
});

it('leaves dragged text to the browser', () => {
  const { taken } = useDrops();
  expect(isTaken('dragOver', text)).toBe(false);
  expect(isTaken('drop', text)).toBe(false);
  expect(dropMark()).toBeUndefined();
  expect(taken).toEqual([]);
});

it('gives the file to the newest listener', () => {
  const { taken, rerender } = useDrops();
  const later: File[] = [];
  rerender({ onFile: (file) => void later.push(file) });
  isTaken('drop', files);
  expect(later).toEqual([photo]);
  expect(taken).toEqual([]);
});

it('takes nothing any more when its page part is gone', () => {
  const { taken, unmount } = useDrops();
  isTaken('dragOver', files);
  unmount();
  expect(dropMark()).toBeUndefined();
  isTaken('drop', files);
  expect(taken).toEqual([]);
});

it('invites nothing and takes nothing while there is nobody to take it, and keeps the page', () => {
  const { taken, rerender } = useDrops();
  rerender({ onFile: undefined });
  expect(isTaken('dragOver', files)).toBe(true);
  expect(dropMark()).toBeUndefined();
  expect(isTaken('drop', files)).toBe(true);
  expect(taken).toEqual([]);
});

describe('pasting', () => {
  const isPasted = (clipboardData: object, target: Element = document.body) =>
    !fireEvent.paste(target, { clipboardData });

  it('takes a picture from the clipboard', () => {
    const { taken } = useDrops();
    expect(isPasted(files)).toBe(true);
    expect(taken).toEqual([photo]);
  });

  it('leaves text to the browser', () => {
    const { taken } = useDrops();
    expect(isPasted(text)).toBe(false);
    expect(taken).toEqual([]);
  });

  it('leaves text with a picture beside it to where the person writes', () => {
    const { taken } = useDrops();
    const both = { types: ['text/plain', 'Files'], files: [photo] };
    const field = document.body.appendChild(document.createElement('input'));
    expect(isPasted(both, field)).toBe(false);
    field.remove();
    expect(taken).toEqual([]);
    expect(isPasted(both)).toBe(true);
    expect(taken).toEqual([photo]);
  });
});
