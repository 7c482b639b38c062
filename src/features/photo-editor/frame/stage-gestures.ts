import type { Vector } from '#imaging';

import type { FrameController } from './frame-controller.ts';

const zoomPerWheelPx = 0.0015;
/** Two fingers on a touchpad arrive as a wheel with Ctrl, in much smaller numbers. */
const zoomPerPinchPx = 0.01;
/** Firefox counts the wheel in lines, of about this height. */
const wheelLinePx = 16;
/** Turning the wheel on after a longer rest is a step of its own. */
const wheelRestMs = 400;

/** One or two fingers on the stage, or the mouse. */
type Grip = {
  readonly center01: Vector;
  /** Between two fingers; 0 for one. */
  readonly spread01: number;
};

/**
 * Lets pointers move the picture and the wheel zoom it; the point under them stays under them. Listeners of
 * its own: React's wheel listener is passive, and nothing here concerns React. Returns what ends it.
 */
export function attachGestures(stage: HTMLElement, controller: FrameController): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const pointers = createPointers(stage, controller);
  stage.addEventListener('pointerdown', pointers.down, { signal });
  stage.addEventListener('pointermove', pointers.move, { signal });
  // Follows every end: lifted, cancelled by the system, or captured elsewhere.
  stage.addEventListener('lostpointercapture', pointers.up, { signal });
  const wheel = createWheel(stage, controller);
  stage.addEventListener('wheel', wheel, { signal, passive: false });
  return () => stop.abort();
}

function createPointers(stage: HTMLElement, controller: FrameController) {
  const held = new Map<number, Vector>();
  // Measured once per gesture: asking for it at every move would lay the page out again.
  let box = stage.getBoundingClientRect();
  const placeOf = (event: PointerEvent) => placeIn(box, event);

  return {
    down: (event: PointerEvent) => {
      if (event.button !== 0 || held.size === 2) return;
      stage.setPointerCapture(event.pointerId);
      if (held.size === 0) {
        box = stage.getBoundingClientRect();
        controller.beginStep('gesture');
      }
      held.set(event.pointerId, placeOf(event));
    },
    move: (event: PointerEvent) => {
      if (!held.has(event.pointerId)) return;
      const before = gripOf([...held.values()]);
      held.set(event.pointerId, placeOf(event));
      moveWith(controller, before, gripOf([...held.values()]));
    },
    up: (event: PointerEvent) => {
      held.delete(event.pointerId);
    },
  };
}

const placeIn = (box: DOMRect, { clientX, clientY }: MouseEvent): Vector => ({
  x: (clientX - box.left) / box.width,
  y: (clientY - box.top) / box.height,
});

function gripOf([first, second]: readonly Vector[]): Grip {
  const start = first ?? { x: 0.5, y: 0.5 };
  if (second === undefined) return { center01: start, spread01: 0 };
  return {
    center01: { x: (start.x + second.x) / 2, y: (start.y + second.y) / 2 },
    spread01: Math.hypot(start.x - second.x, start.y - second.y),
  };
}

function moveWith(controller: FrameController, before: Grip, after: Grip): void {
  if (before.spread01 > 0 && after.spread01 > 0) {
    const factor = after.spread01 / before.spread01;
    controller.zoomTo(controller.frame().zoom * factor, before.center01);
  }
  controller.pan({
    x: after.center01.x - before.center01.x,
    y: after.center01.y - before.center01.y,
  });
}

function createWheel(stage: HTMLElement, controller: FrameController) {
  let lastMs = -Infinity;
  return (event: WheelEvent) => {
    event.preventDefault();
    if (event.timeStamp - lastMs > wheelRestMs) controller.beginStep('gesture');
    lastMs = event.timeStamp;
    const scale = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : wheelLinePx;
    const zoomPerPx = event.ctrlKey ? zoomPerPinchPx : zoomPerWheelPx;
    const factor = Math.exp(-event.deltaY * scale * zoomPerPx);
    const about01 = placeIn(stage.getBoundingClientRect(), event);
    controller.zoomTo(controller.frame().zoom * factor, about01);
  };
}
