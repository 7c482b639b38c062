import { useCallback, useEffect, useReducer, useRef, type Dispatch } from 'react';

import type { Frame, RenderedPhoto } from '#imaging';
import { useServices } from '#services';
import { isAbortError } from '#shared';

import { maxStageEdgePx } from './frame/stage-edge.ts';
import {
  afterPickerEvent,
  openPictureOf,
  type OpenPicture,
  type PhotoToFrame,
  type PickerEvent,
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
  const bitmap = openPictureOf(state)?.bitmap;

  useEffect(() => () => bitmap?.close(), [bitmap]);
  useEffect(() => () => work.current?.abort(), []);
  const beginWork = useCallback(() => {
    work.current?.abort();
    work.current = new AbortController();
    return work.current.signal;
  }, []);

  const shown = useRef<ImageBitmap>(undefined);
  useEffect(() => {
    shown.current = bitmap;
  }, [bitmap]);
  const open = useCallback(
    (photo: PhotoToFrame) => {
      const signal = beginWork();
      dispatch({ type: 'file-chosen' });
      imaging
        .openForFraming(photo.file, {
          stageEdgePx: maxStageEdgePx * window.devicePixelRatio,
          signal,
          onPreview: (preview) => {
            // A picture that is open is better to look at than a small one of the next.
            if (signal.aborted || shown.current !== undefined) preview.close();
            else dispatch({ type: 'previewed', photo, bitmap: preview });
          },
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

  const render = useRendering({ beginWork, dispatch, picture: openPictureOf(state) });
  return { state, open, render };
}

type Work = {
  readonly beginWork: () => AbortSignal;
  readonly dispatch: Dispatch<PickerEvent>;
  readonly picture: OpenPicture | undefined;
};

function useRendering({ beginWork, dispatch, picture }: Work): PhotoPicker['render'] {
  const { imaging } = useServices();
  const last = useRef<Rendering>(undefined);
  return useCallback(async () => {
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
  }, [beginWork, dispatch, imaging, picture]);
}
