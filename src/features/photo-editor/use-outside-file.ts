import { useEffect, useEffectEvent } from 'react';

import type { Frame } from '#imaging';

import { openPictureOf } from './picker-state.ts';
import type { PhotoToBeginWith } from './types.ts';
import type { PhotoPicker } from './use-photo-picker.ts';

/** Opens what comes from outside: a draft, or a file dropped or pasted on the page. */
export function useOutsideFile(
  given: PhotoToBeginWith | undefined,
  { state }: PhotoPicker,
  open: (file: Blob, frame: Frame | undefined) => void,
): void {
  const openGiven = useEffectEvent(() => {
    // A draft that was told on comes back as what to begin with.
    if (given === undefined || openPictureOf(state)?.file === given.file) return;
    open(given.file, given.frame);
  });
  const file = given?.file;
  useEffect(() => {
    if (file !== undefined) openGiven();
  }, [file]);
}
