import type { Frame, FramingSource, ImagingError } from '#imaging';

import { createFrameController, type FrameController } from './frame/frame-controller.ts';

/** A file to be framed, and how it was framed before where it was. */
export type PhotoToFrame = {
  readonly file: Blob;
  readonly frame?: Frame | undefined;
  readonly origin: 'file' | 'camera';
};

/** A picture open for framing: the file it came from, its working bitmap and its framing. */
export type OpenPicture = {
  readonly file: Blob;
  readonly origin: PhotoToFrame['origin'];
  readonly source: FramingSource;
  readonly controller: FrameController;
};

/** Where the person is between choosing and saving. A refusal leaves the picture that was open before. */
export type PickerState =
  | { readonly status: 'choosing'; readonly refusal?: ImagingError }
  | { readonly status: 'opening'; readonly before?: OpenPicture }
  | {
      readonly status: 'framing' | 'rendering';
      readonly picture: OpenPicture;
      readonly refusal?: ImagingError;
    };

export type PickerEvent =
  | { readonly type: 'file-chosen' }
  | { readonly type: 'opened'; readonly photo: PhotoToFrame; readonly source: FramingSource }
  | { readonly type: 'refused'; readonly refusal: ImagingError }
  | { readonly type: 'rendering' }
  | { readonly type: 'rendered' };

export const openPictureOf = (state: PickerState): OpenPicture | undefined => {
  if (state.status === 'choosing') return undefined;
  return state.status === 'opening' ? state.before : state.picture;
};

export function afterPickerEvent(state: PickerState, event: PickerEvent): PickerState {
  const picture = openPictureOf(state);
  switch (event.type) {
    case 'file-chosen':
      return picture ? { status: 'opening', before: picture } : { status: 'opening' };
    case 'opened':
      return { status: 'framing', picture: openedPicture(event.photo, event.source) };
    case 'refused':
      return picture
        ? { status: 'framing', picture, refusal: event.refusal }
        : { status: 'choosing', refusal: event.refusal };
    case 'rendering':
      return picture ? { status: 'rendering', picture } : state;
    case 'rendered':
      return picture ? { status: 'framing', picture } : state;
  }
}

const openedPicture = (
  { file, frame, origin }: PhotoToFrame,
  source: FramingSource,
): OpenPicture => ({
  file,
  origin,
  source,
  controller: createFrameController(source.probe.orientedSizePx, frame),
});
