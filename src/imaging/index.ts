/** Pictures: what a file is, a bitmap to frame, the finished photo; and the geometry of framing, which is pure. */
export { createImaging, type CreateImagingOptions } from './client/create-imaging.ts';
export type { CreateWorker, WorkerPort, WorkerPortListener } from './client/worker-session.ts';
export { frameEdgePx, maxZoom, fullPhotoEdgePx, outputEdgePx } from './shared/frame-edge.ts';
export { stageTransform, type AffineMatrix, type Vector } from './shared/frame-matrix.ts';
export {
  clampFrame,
  flipFrame,
  panFrame,
  straightenFrame,
  suggestFrame,
  turnFrame,
  zoomFrame,
} from './shared/frame-moves.ts';
export type { Frame, PixelSize } from './shared/frame.ts';
export { maxFileBytes } from './shared/header/limits.ts';
export type {
  FramingSource,
  HiddenData,
  HiddenDataKind,
  ImageFormat,
  ImageProbe,
  Imaging,
  ImagingCallOptions,
  ImagingError,
  ImagingErrorKind,
  OpenForFramingOptions,
  PictureLight,
  RenderFramedOptions,
  RenderedPhoto,
} from './types.ts';
