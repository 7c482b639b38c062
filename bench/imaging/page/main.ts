/** What the bench asks of its page. Everything that crosses to Node is plain. */
import { canvasOf, jpegOf } from './canvas.ts';
import { contestants, decodeOnly, encodeNear, imaging } from './contestants.ts';
import type { ContestantName } from './contestants.ts';
import { longestGapMs } from './longest-gap.ts';
import type { Work } from './types.ts';

export type BenchPage = typeof benchPage;

let work: Work | undefined;

const loaded = (): Work => {
  if (!work) throw new Error('No picture is loaded.');
  return work;
};

async function load(address: string, about: Omit<Work, 'file'>): Promise<void> {
  const bytes = await (await fetch(address)).arrayBuffer();
  // Some contestants go by the type; all pictures that they are given are of this one.
  work = { file: new Blob([bytes], { type: 'image/jpeg' }), ...about };
}

export type Runner = ContestantName | 'decode';

const run = async (name: Runner, on = loaded()): Promise<number> => {
  if (name !== 'decode') return (await contestants[name].job(on)).size;
  await decodeOnly(on);
  return 0;
};

/** Starts workers and compiles code with a picture so small that it leaves nothing behind. */
async function warmUp(name: Runner): Promise<void> {
  const edgePx = 700;
  const file = await jpegOf(canvasOf(edgePx).canvas);
  const sizePx = { widthPx: edgePx, heightPx: edgePx };
  await run(name, { file, sizePx, crop: { leftPx: 0, topPx: 0, edgePx } });
}

/** Time in ms from the file to the JPEG, and the bytes of that. */
async function time(name: Runner): Promise<{ readonly ms: number; readonly sizeBytes: number }> {
  const startMs = performance.now();
  const sizeBytes = await run(name);
  return { ms: performance.now() - startMs, sizeBytes };
}

const gap = (name: Runner): Promise<number> => longestGapMs(() => run(name));

const base64Of = (bytes: Uint8Array): string => {
  let text = '';
  for (let start = 0; start < bytes.length; start += 8192) {
    text += String.fromCharCode(...bytes.subarray(start, start + 8192));
  }
  return btoa(text);
};

/** The photo's pixels, and the same as a JPEG of nearly `jpegBytes`. */
async function likeness(name: ContestantName, jpegBytes: number) {
  const pixels = await contestants[name].pixels(loaded());
  const jpeg = await encodeNear(pixels, jpegBytes);
  return {
    rgbaBase64: base64Of(new Uint8Array(pixels.data.buffer)),
    jpegBase64: base64Of(new Uint8Array(await jpeg.arrayBuffer())),
  };
}

const frames = async (count: number): Promise<void> => {
  for (let frame = 0; frame < count; frame += 1) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
};

/** Time in ms until the first picture is on the screen: the thumbnail's, where the file has one. */
async function preview(stageEdgePx: number): Promise<{ readonly ms: number; readonly by: string }> {
  const canvas = document.createElement('canvas');
  document.body.replaceChildren(canvas);
  const context = canvas.getContext('bitmaprenderer');
  const startMs = performance.now();
  const seen = new Promise<{ ms: number; by: string }>((resolve) => {
    const show = async (bitmap: ImageBitmap, by: string): Promise<void> => {
      context?.transferFromImageBitmap(bitmap);
      await frames(2);
      resolve({ ms: performance.now() - startMs, by });
    };
    const options = {
      stageEdgePx,
      onPreview: (bitmap: ImageBitmap) => void show(bitmap, 'thumbnail'),
    };
    void imaging.openForFraming(loaded().file, options).then((opened) => {
      if (opened.ok) return show(opened.value.bitmap, 'picture');
      throw new Error(opened.error.kind);
    });
  });
  const first = await seen;
  // The picture behind a thumbnail is still on its way; the next measurement waits for it.
  await imaging.probe(loaded().file);
  return first;
}

const benchPage = { load, warmUp, time, gap, likeness, preview };

declare global {
  var benchPage: BenchPage;
}

globalThis.benchPage = benchPage;
