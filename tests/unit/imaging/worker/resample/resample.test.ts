import type { CreateKernel } from '../../../../../src/imaging/worker/resample/kernel.ts';
import { createPlainKernel } from '../../../../../src/imaging/worker/resample/plain-kernel.ts';
import { prepareResampling } from '../../../../../src/imaging/worker/resample/resample.ts';
import { compileWasmKernel } from '../../../../../src/imaging/worker/resample/wasm-kernel.ts';

const origin = { x: 0, y: 0 };

type Part = {
  readonly rgba: Uint8ClampedArray;
  readonly edgePx: number;
  readonly startPx: { readonly x: number; readonly y: number };
  readonly spanPx: number;
};

const wasmKernel = (): CreateKernel => {
  const created = compileWasmKernel();
  if (!created) throw new Error('Node has WebAssembly with SIMD.');
  return created;
};

function resample(part: Part, edgePx: number, createKernel: CreateKernel): Uint8ClampedArray {
  const { rgba, startPx, spanPx } = part;
  const job = { widthPx: part.edgePx, heightPx: part.edgePx, startPx, spanPx, edgePx };
  const resampling = prepareResampling(job, createKernel);
  resampling.pixels.set(rgba);
  return resampling.run('rgbx');
}

/** A square of opaque grey pixels, each as bright as `brightness` says. */
function greySquare(
  edgePx: number,
  brightness: (x: number, y: number) => number,
): Uint8ClampedArray<ArrayBuffer> {
  const rgba = new Uint8ClampedArray(edgePx * edgePx * 4).fill(255);
  for (let index = 0; index < edgePx * edgePx; index += 1) {
    rgba.fill(brightness(index % edgePx, Math.floor(index / edgePx)), index * 4, index * 4 + 3);
  }
  return rgba;
}

const greyAt = (rgba: Uint8ClampedArray, edgePx: number, [x, y]: readonly [number, number]) =>
  rgba[(y * edgePx + x) * 4];

describe.each([
  ['in WebAssembly', wasmKernel()],
  ['in plain TypeScript', createPlainKernel],
])('resampling %s', (_, createKernel) => {
  it.each([9, 10])('copies %d pixels pixel by pixel at the same size', (edgePx) => {
    const rgba = greySquare(edgePx, (x, y) => x * 20 + y);
    const part = { rgba, edgePx, startPx: origin, spanPx: edgePx };
    expect(resample(part, edgePx, createKernel)).toEqual(rgba);
  });

  it('keeps an even colour even, up to the border', () => {
    const rgba = greySquare(40, () => 137);
    const scaled = resample({ rgba, edgePx: 40, startPx: origin, spanPx: 40 }, 17, createKernel);
    expect(scaled).toEqual(greySquare(17, () => 137));
  });

  it('keeps rows rows and columns columns', () => {
    const rgba = greySquare(40, (x, y) => x * 5 + y);
    const scaled = resample({ rgba, edgePx: 40, startPx: origin, spanPx: 40 }, 20, createKernel);
    expect(greyAt(scaled, 20, [14, 5])).toBe(Math.round(28.5 * 5 + 10.5));
  });

  it('starts at a fraction of a pixel where it is told to', () => {
    const rgba = greySquare(40, (x) => x * 6);
    const part = { rgba, edgePx: 40, startPx: { x: 10.5, y: 0 }, spanPx: 16 };
    expect(greyAt(resample(part, 16, createKernel), 16, [8, 8])).toBe(18.5 * 6);
  });

  it('lets nothing in from outside the part', () => {
    const rgba = greySquare(40, (x, y) => (x >= 10 && x < 30 && y >= 10 && y < 30 ? 80 : 255));
    const part = { rgba, edgePx: 40, startPx: { x: 10, y: 10 }, spanPx: 20 };
    expect(resample(part, 10, createKernel)).toEqual(greySquare(10, () => 80));
  });

  it('removes a pattern that is finer than the result can show', () => {
    const rgba = greySquare(120, (x) => (x % 2 === 0 ? 255 : 0));
    const scaled = resample({ rgba, edgePx: 120, startPx: origin, spanPx: 120 }, 40, createKernel);
    const grey = greyAt(scaled, 40, [20, 20]) ?? 0;
    expect(Math.abs(grey - 127.5)).toBeLessThan(4);
  });

  it('takes red for red whichever stands first', () => {
    const job = { widthPx: 2, heightPx: 2, startPx: origin, spanPx: 2, edgePx: 2 };
    const resampling = prepareResampling(job, createKernel);
    resampling.pixels.set([10, 20, 200, 0, 10, 20, 200, 7, 10, 20, 200, 99, 10, 20, 200, 255]);
    const orange = [200, 20, 10, 255];
    expect([...resampling.run('bgrx')]).toEqual([...orange, ...orange, ...orange, ...orange]);
  });
});
