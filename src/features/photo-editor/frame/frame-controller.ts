import {
  clampFrame,
  flipFrame,
  maxZoom,
  panFrame,
  straightenFrame,
  suggestFrame,
  turnFrame,
  zoomFrame,
  type Frame,
  type PixelSize,
  type Vector,
} from '#imaging';

import { createFrameHistory } from './frame-history.ts';

/** `gesture`: the picture follows a hand and must not lag behind it; `press`: it may glide to its new place. */
export type StepManner = 'gesture' | 'press';

/**
 * The framing of one opened picture. It lives outside React: a drag moves the picture by its listeners,
 * and nothing is rendered per move.
 */
export type FrameController = {
  /** Size of the picture as people see it, in its own pixels. */
  readonly size: PixelSize;
  readonly frame: () => Frame;
  /** Depends on how far the picture is straightened. */
  readonly maxZoom: () => number;
  /** How the last change was made. */
  readonly manner: () => StepManner;
  /** Called after every change, not where a limit leaves everything as it was. */
  readonly subscribe: (listener: () => void) => () => void;
  /** What follows, up to the next call, is one step for `undoStep`. */
  beginStep(manner: StepManner): void;
  /** Moves the picture by fractions of the stage edge. */
  pan(delta01: Vector): void;
  /** `about01`: the point of the stage that stays, as fractions of its edge; its centre when left out. */
  zoomTo(zoom: number, about01?: Vector): void;
  turn(side: 'left' | 'right'): void;
  flip(): void;
  /** In degrees clockwise, -45 to 45. */
  straighten(degrees: number): void;
  /** Back to the first suggestion. */
  reset(): void;
  undoStep(): void;
  redoStep(): void;
  readonly canUndo: () => boolean;
  readonly canRedo: () => boolean;
  /** Whether the framing is another than the first suggestion. */
  readonly isChanged: () => boolean;
};

/** `start`: a framing from before, as of a draft; the suggestion when left out. */
export function createFrameController(size: PixelSize, start?: Frame): FrameController {
  const suggestion = suggestFrame(size);
  const history = createFrameHistory(start === undefined ? suggestion : clampFrame(start, size));
  const listeners = new Set<() => void>();
  let manner: StepManner = 'press';
  const { frame } = history;
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const become = (next: Frame) => {
    if (isSameFrame(next, frame())) return;
    history.change(next);
    tell();
  };
  return {
    size,
    frame,
    maxZoom: () => maxZoom(size, frame().straightenDegrees),
    manner: () => manner,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    beginStep: (next) => {
      manner = next;
      history.beginStep();
    },
    pan: (delta01) => become(panFrame(frame(), size, delta01)),
    zoomTo: (zoom, about01) =>
      become(zoomFrame(frame(), size, about01 === undefined ? { zoom } : { zoom, about01 })),
    turn: (side) => become(clampFrame(turnFrame(frame(), side), size)),
    flip: () => become(flipFrame(frame())),
    straighten: (degrees) => become(straightenFrame(frame(), size, degrees)),
    reset: () => become(suggestion),
    undoStep: () => {
      history.undo();
      tell();
    },
    redoStep: () => {
      history.redo();
      tell();
    },
    canUndo: history.canUndo,
    canRedo: history.canRedo,
    isChanged: () => !isSameFrame(frame(), suggestion),
  };
}

const isSameFrame = (left: Frame, right: Frame): boolean =>
  left.center01.x === right.center01.x &&
  left.center01.y === right.center01.y &&
  left.zoom === right.zoom &&
  left.quarterTurns === right.quarterTurns &&
  left.flip === right.flip &&
  left.straightenDegrees === right.straightenDegrees;
