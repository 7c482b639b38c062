import { bitStreamOver } from './bit-stream.ts';
import type { BitStream } from './bit-stream.ts';
import { readScanLayout } from './scan-layout.ts';
import type { BlockTables, ScanLayout } from './scan-layout.ts';

const coefficients = 64;
const zeroRun = 0xf0;

/**
 * Whether the coded data of a baseline JPEG hold together: every code is one of its tables, no block has more than 64
 * coefficients, and nothing is missing. Browsers and libjpeg go on where that is not so and show noise. `unknown` for
 * other kinds of JPEG. Nothing is decoded: that takes about as long as a browser's whole decoder.
 */
export function checkScan(jpeg: Uint8Array): 'sound' | 'damaged' | 'unknown' {
  const layout = readScanLayout(jpeg);
  if (layout === undefined) return 'unknown';
  return walkUnits(bitStreamOver(jpeg, layout.dataAt), layout) ? 'sound' : 'damaged';
}

function walkUnits(stream: BitStream, { units, restartUnits, blocksOfUnit }: ScanLayout): boolean {
  for (let unit = 0; unit < units; unit += 1) {
    const isRestart = restartUnits > 0 && unit > 0 && unit % restartUnits === 0;
    if (isRestart && !stream.restart()) return false;
    for (const tables of blocksOfUnit) if (!walkBlock(stream, tables)) return false;
    if (stream.isExhausted()) return false;
  }
  return true;
}

function walkBlock(stream: BitStream, { dc, ac }: BlockTables): boolean {
  const first = dc[stream.peek()] ?? 0;
  if (first === 0) return false;
  stream.take(first >> 8);
  stream.take(first & 0x0f);
  let index = 1;
  while (index < coefficients) {
    const entry = ac[stream.peek()] ?? 0;
    if (entry === 0) return false;
    stream.take(entry >> 8);
    const symbol = entry & 0xff;
    const bits = symbol & 0x0f;
    if (bits === 0 && symbol !== zeroRun) return true;
    stream.take(bits);
    index += (symbol >> 4) + 1;
  }
  return index === coefficients;
}
