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

/** The part of a keyboard event that says which key it is. */
export type StageKey = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

type Action = (controller: FrameController) => void;

/** What a key does while the framing area has the focus; `undefined` for a key that is not its own. */
export function actionOfKey(event: StageKey): Action | undefined {
  if (event.altKey) return undefined;
  return event.ctrlKey || event.metaKey ? actionOfShortcut(event) : actionOfPlainKey(event);
}

function actionOfShortcut({ key, shiftKey }: StageKey): Action | undefined {
  switch (key.toLowerCase()) {
    case 'z':
      return (controller) => (shiftKey ? controller.redoStep() : controller.undoStep());
    case 'y':
      return (controller) => controller.redoStep();
    default:
      return undefined;
  }
}

function actionOfPlainKey({ key, shiftKey }: StageKey): Action | undefined {
  const direction = directions[key];
  if (direction !== undefined) {
    const step = stepOf(shiftKey);
    return (controller) => controller.pan({ x: direction.x * step, y: direction.y * step });
  }
  switch (key.toLowerCase()) {
    case '+':
    case '=':
      return (controller) => controller.zoomTo(controller.frame().zoom * zoomStep);
    case '-':
    case '_':
      return (controller) => controller.zoomTo(controller.frame().zoom / zoomStep);
    case '0':
    case 'home':
      return (controller) => controller.reset();
    case 'r':
      return (controller) => controller.turn(shiftKey ? 'left' : 'right');
    case 'f':
      return (controller) => controller.flip();
    default:
      return undefined;
  }
}
