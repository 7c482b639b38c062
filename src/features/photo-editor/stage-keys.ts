import type { Vector } from '#imaging';

import type { FrameController } from './frame-controller.ts';

const stepOf = (withShift: boolean): number => (withShift ? 0.1 : 0.01);
const zoomStep = 1.1;

const directions: Readonly<Record<string, Vector>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

type Key = { readonly key: string; readonly shiftKey: boolean };

/** What a key does while the framing area has the focus; `undefined` for a key that is not its own. */
export function actionOfKey({ key, shiftKey }: Key, controller: FrameController) {
  const direction = directions[key];
  if (direction !== undefined) {
    const step = stepOf(shiftKey);
    return () => controller.pan({ x: direction.x * step, y: direction.y * step });
  }
  switch (key) {
    case '+':
    case '=':
      return () => controller.zoomTo(controller.frame().zoom * zoomStep);
    case '-':
    case '_':
      return () => controller.zoomTo(controller.frame().zoom / zoomStep);
    case '0':
    case 'Home':
      return () => controller.reset();
    case 'r':
    case 'R':
      return () => controller.turn(shiftKey ? 'left' : 'right');
    default:
      return undefined;
  }
}
