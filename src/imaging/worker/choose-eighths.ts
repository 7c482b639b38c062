/**
 * Sizes to which JPEG decoders shrink while they decode, in eighths of the stored size. Three eighths is left out: in
 * Chromium 156 it takes longer than four, whose transform has code of its own, and shows less.
 */
const cheapEighths = [1, 2, 4] as const;

/** 8 stands for the whole size: what lies between four and eight eighths is no faster. */
export type Eighths = (typeof cheapEighths)[number] | 8;

/** The smallest size at which `sourcePx` become at least `neededPx`. */
export const chooseEighths = (sourcePx: number, neededPx: number): Eighths =>
  cheapEighths.find((eighths) => (sourcePx * eighths) / 8 >= neededPx) ?? 8;
