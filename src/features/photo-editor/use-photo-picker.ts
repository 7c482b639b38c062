import { useCallback, useEffect, useReducer, useRef } from 'react';

import type { Frame, RenderedPhoto } from '#imaging';
import { useServices } from '#services';
import { isAbortError } from '#shared';

import { maxStageEdgePx } from './frame/stage-edge.ts';
import {
  afterPickerEvent,
  openPictureOf,
  type PhotoToFrame,
  type PickerState,
} from './picker-state.ts';

export type PhotoPicker = {
  readonly state: PickerState;
  readonly open: (photo: PhotoToFrame) => void;
  /**
   * The framed square as JPEG; `undefined` when it could not be made, which the state then says, and
   * when another file was opened or the picker closed meanwhile. The same framing gives the same Blob again.
   */
  readonly render: () => Promise<RenderedPhoto | undefined>;
};

type Rendering = { readonly file: Blob; readonly frame: Frame; readonly rendered: RenderedPhoto };

/** Opens a file for framing and renders what is framed. The newest file wins; the bitmap is closed when done with. */
export function usePhotoPicker(): PhotoPicker {
  const { imaging } = useServices();
  const [state, dispatch] = useReducer(afterPickerEvent, { status: 'choosing' });
  const work = useRef<AbortController>(undefined);
  const last = useRef<Rendering>(undefined);
  const bitmap = openPictureOf(state)?.source.bitmap;

  useEffect(() => () => bitmap?.close(), [bitmap]);
  useEffect(() => () => work.current?.abort(), []);
  const beginWork = useCallback(() => {
    work.current?.abort();
    work.current = new AbortController();
    return work.current.signal;
  }, []);

  const open = useCallback(
    (photo: PhotoToFrame) => {
      const signal = beginWork();
      dispatch({ type: 'file-chosen' });
      imaging
        .openForFraming(photo.file, {
          stageEdgePx: maxStageEdgePx * window.devicePixelRatio,
          signal,
        })
        .then(
          (opened) =>
            dispatch(
              opened.ok
                ? { type: 'opened', photo, source: opened.value }
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
    const { controller, file } = picture;
    const frame = controller.frame();
    // A save that is tried again sends the very photo that may have arrived the first time.
    if (last.current?.file === file && last.current.frame === frame) return last.current.rendered;
    const signal = beginWork();
    dispatch({ type: 'rendering' });
    try {
      const rendered = await imaging.renderFramed(file, frame, { signal });
      dispatch(rendered.ok ? { type: 'rendered' } : { type: 'refused', refusal: rendered.error });
      if (!rendered.ok) return undefined;
      last.current = { file, frame, rendered: rendered.value };
      return rendered.value;
    } catch (reason) {
      if (isAbortError(reason)) return undefined;
      throw reason;
    }
  }, [beginWork, imaging, picture]);

  return { state, open, render };
}
