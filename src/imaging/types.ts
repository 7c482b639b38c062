import type { Result } from '#shared';

import type { Frame, PixelSize } from './shared/frame.ts';

export type ImageFormat =
  'jpeg' | 'png' | 'webp' | 'gif' | 'bmp' | 'avif' | 'heic' | 'tiff' | 'jxl';

export type ImagingErrorKind =
  | 'imaging/empty'
  | 'imaging/not-an-image'
  | 'imaging/unsupported-format'
  | 'imaging/corrupt'
  | 'imaging/too-large-file'
  | 'imaging/too-large-pixels'
  | 'imaging/too-small'
  | 'imaging/timeout'
  | 'imaging/crashed';

/** A plain object, so that it crosses from the worker unchanged. */
export type ImagingError = {
  readonly kind: ImagingErrorKind;
  readonly format?: ImageFormat;
  readonly sizePx?: PixelSize;
};

/** What hidden data can give away by name, in the order in which it is told. */
export const hiddenDataKinds = ['location', 'camera', 'serial-number', 'owner', 'date'] as const;

export type HiddenDataKind = (typeof hiddenDataKinds)[number];

/** Fields of a file that people do not see, none of which is uploaded. */
export type HiddenData = {
  /** The kinds found, each once, in the order of `hiddenDataKinds`. */
  readonly named: readonly HiddenDataKind[];
  /** How many other fields there are: settings, software, descriptions, the camera's small picture. */
  readonly otherCount: number;
};

/** What the first bytes of a file say, before anything is decoded. */
export type ImageProbe = {
  readonly format: ImageFormat;
  readonly sizeBytes: number;
  /** Size as people see it, after the EXIF orientation. */
  readonly orientedSizePx: PixelSize;
  /** EXIF orientation, 1 to 8; 1 when the file has none. */
  readonly orientation: number;
  /** Of an animated picture, the first is used. */
  readonly motion: 'still' | 'animated';
  readonly hiddenData: HiddenData;
};

/** How bright a picture is: luma after BT.709 over its sRGB values, white under transparent parts. */
export type PictureLight = {
  /** 0 is black, 1 is white. */
  readonly meanLuma01: number;
  /** Standard deviation of the luma: 0 for one even tone, 0.5 for black and white halves. */
  readonly spreadLuma01: number;
};

/** A picture opened for framing. */
export type FramingSource = {
  readonly probe: ImageProbe;
  readonly light: PictureLight;
  /**
   * Oriented, in sRGB, white under what is transparent; somewhat larger than asked where that is no more work. Owned by
   * the caller, who calls `close()` on it.
   */
  readonly bitmap: ImageBitmap;
};

/** The framed square, ready to be uploaded: JPEG, sRGB, no metadata, under 4 MB. */
export type RenderedPhoto = { readonly jpeg: Blob; readonly edgePx: number };

export type ImagingCallOptions = { readonly signal?: AbortSignal };

export type OpenForFramingOptions = ImagingCallOptions & {
  readonly stageEdgePx: number;
  /**
   * Called at most once, before the result, with the small picture that many cameras store beside the large one:
   * oriented, of the same aspect ratio, some 160 pixels wide. Owned by the callback, which calls `close()` on it.
   */
  readonly onPreview?: (bitmap: ImageBitmap) => void;
};

export type RenderFramedOptions = ImagingCallOptions & {
  /**
   * Most bytes the JPEG may have; 3,999,999 when absent. Where it would have more, its quality is lowered and
   * then its edge. At least 4000.
   */
  readonly maxSizeBytes?: number;
};

/**
 * The picture pipeline. It works in one worker, one picture at a time; a call that is aborted rejects with
 * `AbortError`. Errors are plain objects; every kind of `ImagingErrorKind` can come from each of the three.
 */
export type Imaging = {
  /** Reads the header only; nothing is decoded. */
  probe(file: Blob, options?: ImagingCallOptions): Promise<Result<ImageProbe, ImagingError>>;
  /**
   * Decodes a working bitmap whose short side is at least `stageEdgePx` device pixels
   * (less only where the picture has less).
   */
  openForFraming(
    file: Blob,
    options: OpenForFramingOptions,
  ): Promise<Result<FramingSource, ImagingError>>;
  /** Renders `frame` of `file` to a square of `outputEdgePx` (648; smaller only where the framed part is). */
  renderFramed(
    file: Blob,
    frame: Frame,
    options?: RenderFramedOptions,
  ): Promise<Result<RenderedPhoto, ImagingError>>;
  /** Ends the worker; a later call starts it again. */
  close(): void;
};
