import type { Frame, FramingSource, ImagingError, PixelSize } from '#imaging';

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
  readonly bitmap: ImageBitmap;
  readonly controller: FrameController;
  /** What is known of the file once it is decoded; not of the small picture that stands for it until then. */
  readonly facts?: PictureFacts;
};

export type PictureFacts = Pick<FramingSource, 'light' | 'probe'>;

/** Where the person is between choosing and saving. A refusal leaves the picture that was open before. */
export type PickerState =
  | { readonly status: 'choosing'; readonly refusal?: ImagingError }
  | {
      readonly status: 'opening';
      readonly before?: OpenPicture;
      /** The camera's own small picture, which is there at once. */
      readonly preview?: OpenPicture;
    }
  | {
      readonly status: 'framing' | 'rendering';
      readonly picture: OpenPicture;
      readonly refusal?: ImagingError;
    };

export type PickerEvent =
  | { readonly type: 'file-chosen' }
  /** Only where no picture is open. */
  | { readonly type: 'previewed'; readonly photo: PhotoToFrame; readonly bitmap: ImageBitmap }
  | { readonly type: 'opened'; readonly photo: PhotoToFrame; readonly source: FramingSource }
  | { readonly type: 'refused'; readonly refusal: ImagingError }
  | { readonly type: 'rendering' }
  | { readonly type: 'rendered' };

export const openPictureOf = (state: PickerState): OpenPicture | undefined => {
  if (state.status === 'choosing') return undefined;
  return state.status === 'opening' ? (state.preview ?? state.before) : state.picture;
};

export function afterPickerEvent(state: PickerState, event: PickerEvent): PickerState {
  const picture = decodedPictureOf(state);
  switch (event.type) {
    case 'file-chosen':
      return picture ? { status: 'opening', before: picture } : { status: 'opening' };
    case 'previewed':
      return { status: 'opening', preview: previewPicture(event) };
    case 'opened':
      return { status: 'framing', picture: openedPicture(event, openPictureOf(state)) };
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

/** What there is to go back to when a file turns out to be refused. Once there is one, there always is. */
export const decodedPictureOf = (state: PickerState): OpenPicture | undefined =>
  state.status === 'opening' ? state.before : openPictureOf(state);

function previewPicture({ bitmap, photo }: EventOf<'previewed'>): OpenPicture {
  const { file, frame, origin } = photo;
  // Of the same proportions, and a framing knows no pixels: it goes over to the large picture as it is.
  const controller = createFrameController(sizeOf(bitmap), frame);
  return { file, origin, bitmap, controller };
}

function openedPicture(
  { photo, source }: EventOf<'opened'>,
  shown: OpenPicture | undefined,
): OpenPicture {
  const { file, origin } = photo;
  const { bitmap, light, probe } = source;
  const isFramedAlready = shown?.file === file && shown.controller.isChanged();
  const frame = isFramedAlready ? shown.controller.frame() : photo.frame;
  const controller = createFrameController(probe.orientedSizePx, frame);
  return { file, origin, bitmap, controller, facts: { light, probe } };
}

type EventOf<Type extends PickerEvent['type']> = Extract<PickerEvent, { readonly type: Type }>;

const sizeOf = ({ width, height }: ImageBitmap): PixelSize => ({
  widthPx: width,
  heightPx: height,
});
