import { stageTransform, type PixelSize } from '#imaging';

import type { FrameController } from './frame-controller.ts';
import { oncePerFrame } from './once-per-frame.ts';

/** The stage is marked as moving until so long after the last movement. */
const stillAfterMs = 500;

export type MovingPicture = {
  /** Positioned, with a CSS transition of its transform for presses; it is switched off while a hand moves it. */
  readonly canvas: HTMLCanvasElement;
  readonly controller: FrameController;
  readonly sizePx: PixelSize;
  /** Carries `data-moving` while the picture follows a hand. */
  readonly stage: HTMLElement;
};

/** Keeps the canvas where the framing says, by one transform. Returns what ends that. */
export function followFraming({ canvas, controller, sizePx, stage }: MovingPicture): () => void {
  let edgePx = stage.clientWidth;
  let stillness: number | undefined;
  const place = () => {
    const { a, b, c, d, e, f } = stageTransform(controller.frame(), sizePx, edgePx);
    canvas.style.transform = `matrix(${[a, b, c, d, e, f].join(',')})`;
  };
  const markMoving = () => {
    stage.dataset['moving'] = '';
    window.clearTimeout(stillness);
    stillness = window.setTimeout(() => delete stage.dataset['moving'], stillAfterMs);
  };
  const moves = oncePerFrame(() => {
    const isGesture = controller.manner() === 'gesture';
    canvas.style.transitionDuration = isGesture ? '0s' : '';
    if (isGesture) markMoving();
    place();
  });
  const resizes = new ResizeObserver(() => {
    edgePx = stage.clientWidth;
    canvas.style.transitionDuration = '0s';
    place();
  });
  resizes.observe(stage);
  const unsubscribe = controller.subscribe(() => moves.ask());
  // A small picture gives way to the large one without gliding.
  canvas.style.transitionDuration = '0s';
  place();
  return () => {
    unsubscribe();
    resizes.disconnect();
    moves.stop();
    window.clearTimeout(stillness);
    delete stage.dataset['moving'];
  };
}
