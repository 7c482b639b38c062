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
  /** The framed square as JPEG; `undefined` when it could not be made, which the state then says. */
  readonly render: () => Promise<RenderedPhoto | undefined>;
};

/** Opens a file for framing and renders what is framed. The newest file wins; the bitmap is closed when done with. */
export function usePhotoPicker(): PhotoPicker {
  const { imaging } = useServices();
  const [state, dispatch] = useReducer(afterPickerEvent, { status: 'choosing' });
  const opening = useRef<AbortController>(undefined);
  const bitmap = openPictureOf(state)?.source.bitmap;

  useEffect(() => () => bitmap?.close(), [bitmap]);
  useEffect(() => () => opening.current?.abort(), []);

  const open = useCallback(
    (file: Blob) => {
      opening.current?.abort();
      const { signal } = (opening.current = new AbortController());
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
    [imaging],
  );

  const picture = openPictureOf(state);
  const render = useCallback(async () => {
    if (picture === undefined) return undefined;
    dispatch({ type: 'rendering' });
    const rendered = await imaging.renderFramed(picture.file, picture.controller.frame());
    dispatch(rendered.ok ? { type: 'rendered' } : { type: 'refused', refusal: rendered.error });
    return rendered.ok ? rendered.value : undefined;
  }, [imaging, picture]);

  return { state, open, render };
}
