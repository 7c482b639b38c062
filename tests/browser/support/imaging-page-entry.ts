import { clampFrame, createImaging, stageTransform, suggestFrame } from '#imaging';
import type { Frame, ImageProbe, ImagingErrorKind, PixelSize } from '#imaging';

/** What the tests ask of the page; results are plain, so that they cross to Node. */
export type ImagingPage = typeof imagingPage;

export type Rendered =
  | {
      readonly status: 'rendered';
      readonly probe: ImageProbe;
      readonly jpegBase64: string;
      readonly edgePx: number;
    }
  | { readonly status: 'refused'; readonly kind: ImagingErrorKind };

export type Opened =
  | { readonly status: 'opened'; readonly probe: ImageProbe; readonly bitmapPx: PixelSize }
  | { readonly status: 'refused'; readonly kind: ImagingErrorKind };

type FrameChange = Partial<Frame>;

const imaging = createImaging();

const held = new Map<string, Blob>();

const fileAt = async (path: string): Promise<Blob> => held.get(path) ?? (await fetch(path)).blob();

/** Fetches the file once for all later calls: the browser's inspector keeps a copy of every answer. */
async function hold(path: string): Promise<void> {
  held.set(path, await fileAt(path));
}

const frameOf = (size: PixelSize, change: FrameChange): Frame =>
  clampFrame({ ...suggestFrame(size), ...change }, size);

async function base64Of(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

async function render(
  path: string,
  { maxSizeBytes, ...change }: FrameChange & { readonly maxSizeBytes?: number } = {},
): Promise<Rendered> {
  const file = await fileAt(path);
  const opened = await imaging.openForFraming(file, { stageEdgePx: 300 });
  if (!opened.ok) return { status: 'refused', kind: opened.error.kind };
  opened.value.bitmap.close();
  const frame = frameOf(opened.value.probe.orientedSizePx, change);
  const rendered = await imaging.renderFramed(file, frame, {
    ...(maxSizeBytes !== undefined && { maxSizeBytes }),
  });
  if (!rendered.ok) return { status: 'refused', kind: rendered.error.kind };
  const { jpeg, edgePx } = rendered.value;
  return {
    status: 'rendered',
    probe: opened.value.probe,
    jpegBase64: await base64Of(jpeg),
    edgePx,
  };
}

async function open(path: string, stageEdgePx: number): Promise<Opened> {
  const opened = await imaging.openForFraming(await fileAt(path), { stageEdgePx });
  if (!opened.ok) return { status: 'refused', kind: opened.error.kind };
  const { bitmap, probe } = opened.value;
  const bitmapPx = { widthPx: bitmap.width, heightPx: bitmap.height };
  bitmap.close();
  return { status: 'opened', probe, bitmapPx };
}

/** The framed square as the editor shows it, from the working bitmap and the same transform, as a PNG. */
async function showOnStage(path: string, edgePx: number, change: FrameChange): Promise<string> {
  const opened = await imaging.openForFraming(await fileAt(path), { stageEdgePx: edgePx });
  if (!opened.ok) throw new Error(opened.error.kind);
  const { bitmap, probe } = opened.value;
  const canvas = new OffscreenCanvas(edgePx, edgePx);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no context');
  const size = { widthPx: bitmap.width, heightPx: bitmap.height };
  context.setTransform(stageTransform(frameOf(probe.orientedSizePx, change), size, edgePx));
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0);
  return base64Of(await canvas.convertToBlob());
}

/** What is shown before the picture itself, as a PNG, and what its light was found to be. */
async function preview(path: string) {
  const given: Promise<string>[] = [];
  const opened = await imaging.openForFraming(await fileAt(path), {
    stageEdgePx: 300,
    onPreview: (bitmap) => given.push(pngOf(bitmap)),
  });
  if (!opened.ok) throw new Error(opened.error.kind);
  opened.value.bitmap.close();
  return { pngs: await Promise.all(given), light: opened.value.light };
}

async function pngOf(bitmap: ImageBitmap): Promise<string> {
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap);
  return base64Of(await canvas.convertToBlob());
}

/** The file as an `img` element shows it on white, as a PNG: another way than the product's. */
async function drawByImage(path: string): Promise<string> {
  const image = new Image();
  image.src = URL.createObjectURL(await fileAt(path));
  await image.decode();
  const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new Error('no context');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0);
  return base64Of(await canvas.convertToBlob());
}

/** Cancels a call that the worker has already been given, then uses the pipeline again. */
async function cancelThenProbe(path: string): Promise<readonly string[]> {
  const file = await fileAt(path);
  const stop = new AbortController();
  const cancelled = imaging.openForFraming(file, { stageEdgePx: 300, signal: stop.signal }).then(
    () => 'finished',
    (reason: unknown) => (reason instanceof DOMException ? reason.name : 'failed'),
  );
  stop.abort();
  const next = await imaging.probe(file);
  return [await cancelled, next.ok ? 'probed' : next.error.kind];
}

type CancellableCall = 'probe' | 'open' | 'render';

/** Starts a call, cancels it after `delayMs` and says how it ended. */
async function cancelAfter(path: string, call: CancellableCall, delayMs: number): Promise<string> {
  const file = await fileAt(path);
  const stop = new AbortController();
  const { signal } = stop;
  const start = {
    probe: () => imaging.probe(file, { signal }),
    open: () => imaging.openForFraming(file, { stageEdgePx: 600, signal }),
    render: () => imaging.renderFramed(file, suggestFrame({ widthPx: 4, heightPx: 3 }), { signal }),
  }[call];
  setTimeout(() => stop.abort(), delayMs);
  return start().then(
    (result) => {
      if (!result.ok) return result.error.kind;
      if ('bitmap' in result.value) result.value.bitmap.close();
      return 'finished';
    },
    (reason: unknown) => (reason instanceof DOMException ? reason.name : 'failed'),
  );
}

const imagingPage = {
  hold,
  render,
  open,
  preview,
  showOnStage,
  drawByImage,
  cancelThenProbe,
  cancelAfter,
};

declare global {
  var imagingPage: ImagingPage;
}

globalThis.imagingPage = imagingPage;
