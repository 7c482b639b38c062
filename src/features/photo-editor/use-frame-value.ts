import { useSyncExternalStore } from 'react';

import type { Frame } from '#imaging';

import type { FrameController } from './frame-controller.ts';

/** One number or word of the framing; the component renders only when that one changes. */
export const useFrameValue = <Value extends number | string>(
  controller: FrameController,
  select: (frame: Frame) => Value,
): Value => useSyncExternalStore(controller.subscribe, () => select(controller.frame()));
