import { useCallback, useEffect, useReducer, useRef } from 'react';

import type { RenderedPhoto } from '#imaging';
import { useServices } from '#services';
import { isAbortError } from '#shared';

import { afterPickerEvent, openPictureOf, type PickerState } from './picker-state.ts';

/** Stage edges in CSS pixels never exceed this; the working bitmap is made for it. */
export const maxStageEdgePx = 360;

export type PhotoPicker = {
  readonly state: PickerState;
  readonly open: (file: Blob) => void;
  /**
   * The framed square as JPEG; `undefined` when it could not be made, which the state then says, and
   * when another file was opened or the picker closed meanwhile.
   */
  readonly render: () => Promise<RenderedPhoto | undefined>;
};

/** Opens a file for framing and renders what is framed. The newest file wins; the bitmap is closed when done with. */
export function usePhotoPicker(): PhotoPicker {
  const { imaging } = useServices();
  const [state, dispatch] = useReducer(afterPickerEvent, { status: 'choosing' });
  const work = useRef<AbortController>(undefined);
  const bitmap = openPictureOf(state)?.source.bitmap;

  useEffect(() => () => bitmap?.close(), [bitmap]);
  useEffect(() => () => work.current?.abort(), []);
  const beginWork = useCallback(() => {
    work.current?.abort();
    work.current = new AbortController();
    return work.current.signal;
  }, []);

  const open = useCallback(
    (file: Blob) => {
      const signal = beginWork();
      dispatch({ type: 'file-chosen' });
      imaging
        .openForFraming(file, { stageEdgePx: maxStageEdgePx * window.devicePixelRatio, signal })
        .then(
          (opened) =>
            dispatch(
              opened.ok
                ? { type: 'opened', file, source: opened.value }
                : { type: 'refused', refusal: opened.error },
            ),
          (reason: unknown) => {
            if (!isAbortError(reason)) reportError(reason);
          },
        );
    },
    [beginWork, imaging],
  );

  const picture = openPictureOf(state);
  const render = useCallback(async () => {
    if (picture === undefined) return undefined;
    const signal = beginWork();
    dispatch({ type: 'rendering' });
    try {
      const frame = picture.controller.frame();
      const rendered = await imaging.renderFramed(picture.file, frame, { signal });
      dispatch(rendered.ok ? { type: 'rendered' } : { type: 'refused', refusal: rendered.error });
      return rendered.ok ? rendered.value : undefined;
    } catch (reason) {
      if (isAbortError(reason)) return undefined;
      throw reason;
    }
  }, [beginWork, imaging, picture]);

  return { state, open, render };
}
