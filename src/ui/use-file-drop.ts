import { useEffect } from 'react';

const carriesFiles = (event: DragEvent): boolean =>
  event.dataTransfer?.types.includes('Files') ?? false;

/**
 * Takes a file that is dropped anywhere on the page; of several the first. While files are over the page
 * its root element carries `data-drop`. Without this a dropped file would replace the page.
 */
export function useFileDrop(onFile: (file: File) => void): void {
  useEffect(() => {
    const { dataset } = document.documentElement;
    const over = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      dataset['drop'] = 'over';
    };
    const leave = (event: DragEvent) => {
      // Leaving one element for another has a related target; leaving the page has none.
      if (event.relatedTarget === null) delete dataset['drop'];
    };
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      delete dataset['drop'];
      const file = event.dataTransfer?.files[0];
      if (file) onFile(file);
    };
    document.addEventListener('dragover', over);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
      delete dataset['drop'];
    };
  }, [onFile]);
}
