import type { Frame, Imaging, ImagingError, PixelSize } from '#imaging';
import { err, ok } from '#shared';

import { createGate, type Gate } from './gate.ts';

const light = { meanLuma01: 0.5, spreadLuma01: 0.25 };

/** The contract of the picture pipeline without a picture: sizes are told, bitmaps only know whether they are open. */
export type FakeImaging = Imaging & {
  readonly opening: Gate;
  readonly rendering: Gate;
  /** Frames that were rendered, in order. */
  readonly rendered: readonly { readonly file: Blob; readonly frame: Frame }[];
  /** Files whose bitmaps were not closed. */
  openBitmaps(): readonly Blob[];
  /** This file is not what it says. */
  refuse(file: Blob, refusal: ImagingError): void;
  failNextRender(failure: ImagingError): void;
  /** What rendering gives for this file. */
  jpegOf(file: Blob): Blob;
};

export function createFakeImaging(
  sizePx: PixelSize = { widthPx: 1200, heightPx: 900 },
): FakeImaging {
  const opening = createGate();
  const rendering = createGate();
  const rendered: { file: Blob; frame: Frame }[] = [];
  const refusals = new Map<Blob, ImagingError>();
  const renderFailures: ImagingError[] = [];
  const jpegs = new Map<Blob, Blob>();
  const bitmaps = new Map<ImageBitmap, Blob>();

  const openBitmap = (file: Blob): ImageBitmap => {
    const bitmap: ImageBitmap = {
      width: sizePx.widthPx,
      height: sizePx.heightPx,
      close: () => bitmaps.delete(bitmap),
    };
    bitmaps.set(bitmap, file);
    return bitmap;
  };
  const jpegOf = (file: Blob): Blob => {
    const jpeg = jpegs.get(file) ?? new Blob(['framed'], { type: 'image/jpeg' });
    jpegs.set(file, jpeg);
    return jpeg;
  };
  const probeOf = (file: Blob) =>
    ({
      format: 'jpeg',
      sizeBytes: file.size,
      orientedSizePx: sizePx,
      orientation: 1,
      motion: 'still',
      hiddenData: { named: [], otherCount: 0 },
    }) as const;

  return {
    opening,
    rendering,
    rendered,
    openBitmaps: () => [...bitmaps.values()],
    refuse: (file, refusal) => refusals.set(file, refusal),
    failNextRender: (failure) => renderFailures.push(failure),
    jpegOf,
    probe: (file) => Promise.resolve(ok(probeOf(file))),
    openForFraming: async (file, { signal }) => {
      await opening.pass(signal);
      const refusal = refusals.get(file);
      return refusal === undefined
        ? ok({ probe: probeOf(file), bitmap: openBitmap(file), light })
        : err(refusal);
    },
    renderFramed: async (file, frame, { signal } = {}) => {
      await rendering.pass(signal);
      const failure = renderFailures.shift();
      if (failure !== undefined) return err(failure);
      rendered.push({ file, frame });
      return ok({ jpeg: jpegOf(file), edgePx: 648 });
    },
    close: () => undefined,
  };
}
