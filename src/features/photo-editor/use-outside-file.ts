import { useEffect, useEffectEvent } from 'react';

import { openPictureOf } from './picker-state.ts';
import type { PhotoToBeginWith } from './types.ts';
import type { PhotoPicker } from './use-photo-picker.ts';

/** Opens what comes from outside: a draft, or a file dropped or pasted on the page. */
export function useOutsideFile(
  given: PhotoToBeginWith | undefined,
  { open, state }: PhotoPicker,
): void {
  const openGiven = useEffectEvent(() => {
    // A draft that was told on comes back as what to begin with.
    if (given === undefined || openPictureOf(state)?.file === given.file) return;
    open({ ...given, origin: 'file' });
  });
  const file = given?.file;
  useEffect(() => {
    if (file !== undefined) openGiven();
  }, [file]);
}
