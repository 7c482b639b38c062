import { useSyncExternalStore } from 'react';

import type { FrameController } from './frame-controller.ts';

/** One fact of the framing; the component renders only when that one changes. */
export const useFrameValue = <Value extends boolean | number | string>(
  controller: FrameController,
  select: (controller: FrameController) => Value,
): Value => useSyncExternalStore(controller.subscribe, () => select(controller));
