import { useEffect } from 'react';

const carriesFiles = (transfer: DataTransfer | null): boolean =>
  transfer?.types.includes('Files') ?? false;

/** Text goes where the person writes, with whatever else is on the clipboard. */
const isForWriting = ({ clipboardData, target }: ClipboardEvent): boolean =>
  target instanceof Element &&
  target.matches('input:not([type=file], [type=range]), textarea, [contenteditable]') &&
  (clipboardData?.types.includes('text/plain') ?? false);

/**
 * Takes a file that is dropped or pasted anywhere on the page; of several the first. While files are over the page
 * its root element carries `data-drop`. Without `onFile` nothing is taken and nothing invites; a dropped file
 * still does not replace the page.
 */
export function useOfferedFile(onFile: ((file: File) => void) | undefined): void {
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const { dataset } = document.documentElement;
    const over = (event: DragEvent) => {
      if (!carriesFiles(event.dataTransfer)) return;
      event.preventDefault();
      if (onFile !== undefined) dataset['drop'] = 'over';
      else if (event.dataTransfer) event.dataTransfer.dropEffect = 'none';
    };
    const leave = (event: DragEvent) => {
      // Leaving one element for another has a related target; leaving the page has none.
      if (event.relatedTarget === null) delete dataset['drop'];
    };
    const take = (event: Event, transfer: DataTransfer | null) => {
      if (!carriesFiles(transfer)) return;
      event.preventDefault();
      delete dataset['drop'];
      const file = transfer?.files[0];
      if (file) onFile?.(file);
    };
    const paste = (event: ClipboardEvent) => {
      if (!isForWriting(event)) take(event, event.clipboardData);
    };
    document.addEventListener('dragover', over, { signal });
    document.addEventListener('dragleave', leave, { signal });
    document.addEventListener('drop', (event) => take(event, event.dataTransfer), { signal });
    // The paste event and not the clipboard API, which needs a permission that Outlook does not give its frames.
    document.addEventListener('paste', paste, { signal });
    return () => {
      stop.abort();
      delete dataset['drop'];
    };
  }, [onFile]);
}
