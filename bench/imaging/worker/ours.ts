import { probeFile } from '../../../src/imaging/worker/probe-file.ts';
import { renderFramed } from '../../../src/imaging/worker/render-framed.ts';
import { createPlainKernel } from '../../../src/imaging/worker/resample/plain-kernel.ts';
import { compileWasmKernel } from '../../../src/imaging/worker/resample/wasm-kernel.ts';
import { frameOf } from '../page/frame-of.ts';
import type { Work } from '../page/types.ts';

const createKernel = compileWasmKernel() ?? createPlainKernel;

/** The product's photo before it is encoded, which its front door does not give. */
export async function renderOurs({ file, crop }: Work): Promise<ImageData> {
  const probed = await probeFile(file, 'decode');
  if (!probed.ok) throw new Error(probed.error.kind);
  const frame = frameOf(crop, probed.value.header.probe.orientedSizePx);
  const square = await renderFramed({ ...probed.value, frame }, createKernel);
  if (!square.ok) throw new Error(square.error.kind);
  const { rgba, edgePx } = square.value;
  return new ImageData(Uint8ClampedArray.from(rgba), edgePx, edgePx);
}
