import { useEffect, useRef } from 'react';

import type { PhotoDraft } from './types.ts';
import type { OpenPicture } from './picker-state.ts';

/** So long after the last movement the draft is told on. */
const restMs = 300;

/** Tells of the photo and its framing as soon as it is open, and whenever the framing has come to rest. */
export function useDraftReports(
  picture: OpenPicture | undefined,
  onDraftChange: ((draft: PhotoDraft) => void) | undefined,
): void {
  const tell = useRef(onDraftChange);
  useEffect(() => {
    tell.current = onDraftChange;
  }, [onDraftChange]);
  useEffect(() => {
    if (picture === undefined) return undefined;
    const { controller, file } = picture;
    const report = () => tell.current?.({ file, frame: controller.frame() });
    let rest: number | undefined;
    const unsubscribe = controller.subscribe(() => {
      window.clearTimeout(rest);
      rest = window.setTimeout(report, restMs);
    });
    report();
    return () => {
      unsubscribe();
      window.clearTimeout(rest);
    };
  }, [picture]);
}
