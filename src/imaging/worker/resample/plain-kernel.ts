import type { ChannelOrder, Kernel, KernelPass } from './kernel.ts';

/** As in kernel/resample.ts, step by step: whoever changes one changes both. */
const weightBits = 14;
const betweenBits = 6;
const dropAcross = weightBits - betweenBits;
const dropDown = weightBits + betweenBits;
const channels = 4;

/** For browsers and hosts that refuse WebAssembly, or lack its SIMD. */
export function createPlainKernel(sizeBytes: number): Kernel {
  const memory = new ArrayBuffer(Math.ceil(sizeBytes / 8) * 8);
  return {
    memory,
    scaleAcross: (pass, strideBytes) => scaleAcross(memory, pass, strideBytes),
    scaleDown: (pass, order) => scaleDown(memory, pass, order),
  };
}

/** Kept flat, as the pass down: they run for millions of pixels. */
function scaleAcross(memory: ArrayBuffer, pass: KernelPass, strideBytes: number): void {
  const { count, lines, taps } = pass;
  const bytes = new Uint8Array(memory);
  const starts = new Int32Array(memory, taps.starts, count);
  const weights = new Int16Array(memory, taps.weights, count * taps.tapsPerPixel);
  const result = new Int16Array(memory, pass.result, count * lines * channels);
  const half = 1 << (dropAcross - 1);
  for (let index = 0; index < result.length; index += 1) {
    const pixel = (index >> 2) % count;
    const line = Math.floor(index / channels / count);
    let source = pass.source + line * strideBytes + (starts[pixel] ?? 0) + (index & 3);
    let sum = half;
    const end = (pixel + 1) * taps.tapsPerPixel;
    for (let tap = end - taps.tapsPerPixel; tap < end; tap += 1) {
      sum += (weights[tap] ?? 0) * (bytes[source] ?? 0);
      source += channels;
    }
    result[index] = saturated(sum >> dropAcross);
  }
}

function scaleDown(memory: ArrayBuffer, pass: KernelPass, order: ChannelOrder): void {
  const { count, lines, taps } = pass;
  const lineValues = count * channels;
  const starts = new Int32Array(memory, taps.starts, lines);
  const weights = new Int16Array(memory, taps.weights, lines * taps.tapsPerPixel);
  const words = new Int16Array(memory, pass.source);
  const result = new Uint8ClampedArray(memory, pass.result, lines * lineValues).fill(255);
  const half = 1 << (dropDown - 1);
  const places = order === 'bgrx' ? [2, 1, 0] : [0, 1, 2];
  for (let pixel = 0; pixel < lines * count; pixel += 1) {
    const line = Math.floor(pixel / count);
    const end = (line + 1) * taps.tapsPerPixel;
    const column = (starts[line] ?? 0) / 2 + (pixel % count) * channels;
    for (let channel = 0; channel < 3; channel += 1) {
      let sum = half;
      let source = column + channel;
      for (let tap = end - taps.tapsPerPixel; tap < end; tap += 1) {
        sum += (weights[tap] ?? 0) * (words[source] ?? 0);
        source += lineValues;
      }
      result[pixel * channels + (places[channel] ?? 0)] = sum >> dropDown;
    }
  }
}

const saturated = (value: number): number => Math.min(Math.max(value, -32_768), 32_767);
