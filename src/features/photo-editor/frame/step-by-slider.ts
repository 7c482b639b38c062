import type { KeyboardEvent } from 'react';

import type { FrameController } from './frame-controller.ts';

/** For a slider: each drag of it, and each key however long it is held, is one step. */
export const stepBySlider = (controller: FrameController) => ({
  onPointerDown: () => controller.beginStep('gesture'),
  onKeyDown: (event: KeyboardEvent) => {
    if (!event.repeat) controller.beginStep('gesture');
  },
});
