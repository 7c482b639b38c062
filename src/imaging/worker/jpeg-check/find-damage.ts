import type { FileHeader } from '../../shared/header/probe-header.ts';

import { checkScan } from './check-scan.ts';

/**
 * The walk takes some 0.1 ms per kilobyte. It runs beside the browser's decoder, and up to this size ends about when
 * that does; damage in larger files is left to the eye.
 */
const maxCheckedBytes = 512 * 1024;
/** Even an empty block takes its time. */
const maxCheckedPixels = 16_000_000;

/** Whether a JPEG is damaged in a way that browsers decode without a word. */
export async function isDamaged(file: Blob, { facts }: FileHeader): Promise<boolean> {
  const { widthPx, heightPx } = facts.storedSizePx;
  const isChecked =
    facts.coding === 'baseline' &&
    file.size <= maxCheckedBytes &&
    widthPx * heightPx <= maxCheckedPixels;
  return isChecked && checkScan(new Uint8Array(await file.arrayBuffer())) === 'damaged';
}
