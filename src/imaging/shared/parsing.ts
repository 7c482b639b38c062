import type { PixelSize } from './frame.ts';

/** Checks for values that crossed between page and worker; each side parses what it gets. */

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

export const isFiniteNumber = (value: unknown): value is number => Number.isFinite(value);

export const isOneOf = <Item>(items: readonly Item[], value: unknown): value is Item =>
  items.some((item) => item === value);

export function parsePixelSize(value: unknown): PixelSize | undefined {
  if (!isRecord(value)) return undefined;
  const { widthPx, heightPx } = value;
  return isCount(widthPx) && isCount(heightPx) ? { widthPx, heightPx } : undefined;
}

/** A whole number of at least 1. */
export const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1;
