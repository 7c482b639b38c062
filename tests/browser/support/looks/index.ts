/** Automatic looks at a page. Each answers with what it found, in words; nothing when all is well. */
import type { Frame } from '@playwright/test';

import { findClipped } from './find-clipped.ts';
import { findOverlaps } from './find-overlaps.ts';
import { findSidewaysScrolling } from './find-sideways-scrolling.ts';
import { findSmallTargets } from './find-small-targets.ts';

export { findAccessibilityProblems } from './find-accessibility-problems.ts';
export { findMissingFont } from './find-missing-font.ts';
export { loosenText } from './loosen-text.ts';
export { readLayoutShift, watchLayoutShift } from './layout-shift.ts';
export { findClipped, findOverlaps, findSidewaysScrolling, findSmallTargets };

/** Everything that geometry can tell. */
export const findLayoutProblems = async (frame: Frame): Promise<readonly string[]> => [
  ...(await findClipped(frame)),
  ...(await findOverlaps(frame)),
  ...(await findSidewaysScrolling(frame)),
  ...(await findSmallTargets(frame)),
];
