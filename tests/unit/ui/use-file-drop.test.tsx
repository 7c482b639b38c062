/** @jest-environment jsdom */
import { fireEvent, renderHook } from '@testing-library/react';

import { useFileDrop } from '#ui';

const photo = new File(['photo'], 'photo.jpg');
const files = { types: ['Files'], files: [photo, new File(['second'], 'second.jpg')] };
const text = { types: ['text/plain'], files: [] };

const dropMark = () => document.documentElement.dataset['drop'];

function useDrops() {
  const taken: File[] = [];
  const view = renderHook(
    ({ onFile }: { readonly onFile: (file: File) => void }) => useFileDrop(onFile),
    { initialProps: { onFile: (file: File) => void taken.push(file) } },
  );
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
