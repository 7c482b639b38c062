import {
  clampFrame,
  maxZoom,
  panFrame,
  suggestFrame,
  turnFrame,
  zoomFrame,
  type Frame,
  type PixelSize,
  type Vector,
} from '#imaging';

/**
 * The framing of one opened picture. It lives outside React: a drag moves the picture by its listeners,
 * and nothing is rendered per move.
 */
export type FrameController = {
  /** Size of the picture as people see it, in its own pixels. */
  readonly size: PixelSize;
  readonly maxZoom: number;
  readonly frame: () => Frame;
  readonly subscribe: (listener: () => void) => () => void;
  /** Moves the picture by fractions of the stage edge. */
  pan(delta01: Vector): void;
  /** `about01`: the point of the stage that stays, as fractions of its edge; its centre when left out. */
  zoomTo(zoom: number, about01?: Vector): void;
  turn(side: 'left' | 'right'): void;
  reset(): void;
};

export function createFrameController(size: PixelSize): FrameController {
  let frame = suggestFrame(size);
  const listeners = new Set<() => void>();
  const become = (next: Frame) => {
    frame = next;
    for (const listener of listeners) listener();
  };
  return {
    size,
    maxZoom: maxZoom(size),
    frame: () => frame,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    pan: (delta01) => become(panFrame(frame, size, delta01)),
    zoomTo: (zoom, about01) =>
      become(zoomFrame(frame, size, about01 === undefined ? { zoom } : { zoom, about01 })),
    turn: (side) => become(clampFrame(turnFrame(frame, side), size)),
    reset: () => become(suggestFrame(size)),
  };
}
