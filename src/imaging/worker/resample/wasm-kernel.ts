import { invariant } from '#shared';

import type { CreateKernel } from './kernel.ts';
import { kernelWasmBase64 } from './kernel-wasm.ts';

const pageBytes = 65_536;

/**
 * The kernel in WebAssembly; undefined where the browser has no SIMD, or where the host's content security policy
 * lets no WebAssembly run in this worker.
 */
export function compileWasmKernel(): CreateKernel | undefined {
  // Browsers in a hardened mode have none at all.
  if (typeof WebAssembly === 'undefined') return undefined;
  try {
    const module = new WebAssembly.Module(bytesOf(kernelWasmBase64));
    return (sizeBytes) => createWasmKernel(module, sizeBytes);
  } catch (reason) {
    if (reason instanceof WebAssembly.CompileError) return undefined;
    throw reason;
  }
}

const createWasmKernel = (
  module: WebAssembly.Module,
  sizeBytes: number,
): ReturnType<CreateKernel> => {
  const memory = new WebAssembly.Memory({ initial: Math.ceil(sizeBytes / pageBytes) });
  const { exports } = new WebAssembly.Instance(module, { env: { memory } });
  const scaleAcross = exportedFunction(exports, 'scaleAcross');
  const scaleDown = exportedFunction(exports, 'scaleDown');
  return {
    memory: memory.buffer,
    scaleAcross: ({ source, lines, taps, count, result }, strideBytes) =>
      void scaleAcross(
        ...[source, strideBytes, lines],
        ...[taps.starts, taps.weights, taps.tapsPerPixel],
        ...[count, result],
      ),
    scaleDown: ({ source, lines, taps, count, result }, order) =>
      void scaleDown(
        ...[source, count],
        ...[taps.starts, taps.weights, taps.tapsPerPixel],
        ...[lines, result, order === 'bgrx' ? 1 : 0],
      ),
  };
};

type NumberFunction = (...values: readonly number[]) => unknown;

function exportedFunction(exports: WebAssembly.Exports, name: string): NumberFunction {
  const found = exports[name];
  invariant(typeof found === 'function', `the kernel exports ${name}`);
  return found as NumberFunction;
}

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
