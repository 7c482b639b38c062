import { useEffect, useState } from 'react';

/**
 * When the dialog has gone and the focus with it, what had it before the dialog has it again. Fluent's own way needs
 * its focus manager in the page beforehand, a tenth of the script that the first view would wait for.
 */
export function useFocusReturn(): void {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      const isLost = document.activeElement === document.body;
      if (isLost && opener instanceof HTMLElement && opener.isConnected) opener.focus();
    },
    [opener],
  );
}
