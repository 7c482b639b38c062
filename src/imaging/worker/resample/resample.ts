import type { ChannelOrder, CreateKernel, Kernel, KernelPass, KernelTaps } from './kernel.ts';
import { lanczosTaps } from './lanczos-taps.ts';
import type { LineTaps } from './lanczos-taps.ts';

const channels = 4;
const wordBytes = 2;
const acrossMultiple = 4;
const downMultiple = 2;
/** Taps without weight may reach over the last pixel; what they read counts nothing, but must be there. */
const slackBytes = 64;

/** A square part, possibly fractional, of a rectangle of pixels, and the edge to which it is scaled. */
export type ResampleJob = {
  /** Size of the pixels in hand. */
  readonly widthPx: number;
  readonly heightPx: number;
  readonly startPx: { readonly x: number; readonly y: number };
  readonly spanPx: number;
  readonly edgePx: number;
};

/** Everything is laid out; only the pixels are missing. */
export type Resampling = {
  /** To be filled with rows of pixels of 4 bytes, without gaps. */
  readonly pixels: Uint8Array<ArrayBuffer>;
  /** Scales what `pixels` holds to `edgePx` squared, opaque RGBA. */
  run(order: ChannelOrder): Uint8ClampedArray<ArrayBuffer>;
};

/**
 * Prepares scaling by Lanczos, in two passes of whole-number arithmetic. Own code since no canvas filter keeps as much:
 * `drawImage` alone loses 5 to 15 dB against it, and `resizeQuality` of `createImageBitmap` is bilinear.
 */
export function prepareResampling(job: ResampleJob, createKernel: CreateKernel): Resampling {
  const { widthPx, heightPx, startPx, spanPx, edgePx } = job;
  const evenPx = edgePx + (edgePx % 2);
  const across = lanczosTaps({ startPx: startPx.x, spanPx, count: edgePx }, acrossMultiple);
  const down = lanczosTaps({ startPx: startPx.y, spanPx, count: edgePx }, downMultiple);
  const layout = createLayout();
  const source = layout.take(widthPx * heightPx * channels + slackBytes);
  const acrossTaps = layout.takeTaps(across, evenPx);
  const downTaps = layout.takeTaps(down, edgePx);
  const between = layout.take((heightPx + downMultiple) * evenPx * channels * wordBytes);
  const result = layout.take(evenPx * edgePx * channels);
  const kernel = createKernel(layout.sizeBytes());
  // Memory is made when it is first written to, which takes as long as half the work: now, while the decoder works.
  new Uint8Array(kernel.memory).fill(0);
  writeTaps(kernel, { at: acrossTaps, taps: across, stepBytes: channels });
  writeTaps(kernel, { at: downTaps, taps: down, stepBytes: evenPx * channels * wordBytes });
  const firstPass = { source, result: between, count: evenPx, lines: heightPx, taps: acrossTaps };
  const secondPass = { source: between, result, count: evenPx, lines: edgePx, taps: downTaps };
  return {
    pixels: new Uint8Array(kernel.memory, source, widthPx * heightPx * channels),
    run: (order) => {
      kernel.scaleAcross(firstPass, widthPx * channels);
      kernel.scaleDown(secondPass, order);
      return squareOf(kernel, secondPass, edgePx);
    },
  };
}

function createLayout() {
  let nextByte = 0;
  const take = (sizeBytes: number): number => {
    const start = nextByte;
    nextByte = Math.ceil((nextByte + sizeBytes) / 16) * 16;
    return start;
  };
  const takeTaps = ({ tapsPerPixel }: LineTaps, count: number): KernelTaps => ({
    starts: take(count * 4),
    weights: take(count * tapsPerPixel * wordBytes),
    tapsPerPixel,
  });
  return { take, takeTaps, sizeBytes: () => nextByte };
}

type TapsTable = {
  readonly at: KernelTaps;
  readonly taps: LineTaps;
  /** From one source pixel to the next. */
  readonly stepBytes: number;
};

function writeTaps({ memory }: Kernel, { at, taps, stepBytes }: TapsTable): void {
  new Int32Array(memory, at.starts).set(taps.starts.map((start) => start * stepBytes));
  new Int16Array(memory, at.weights).set(taps.weights);
}

/** The result without the column that makes its width even. */
function squareOf(
  { memory }: Kernel,
  { result, count }: KernelPass,
  edgePx: number,
): Uint8ClampedArray<ArrayBuffer> {
  const whole = new Uint8ClampedArray(memory, result, count * edgePx * channels);
  if (count === edgePx) return whole;
  const square = new Uint8ClampedArray(edgePx * edgePx * channels);
  for (let line = 0; line < edgePx; line += 1) {
    const start = line * count * channels;
    square.set(whole.subarray(start, start + edgePx * channels), line * edgePx * channels);
  }
  return square;
}
