import type { Frame } from '#imaging';

/** More than anyone takes back, and nothing in memory. */
const maxSteps = 200;

/**
 * The framings a person has been through. Every change belongs to a step; a step is what one press, one key
 * held down or one drag does, and is taken back as a whole.
 */
export type FrameHistory = {
  readonly frame: () => Frame;
  /** The next change begins a step of its own. */
  beginStep(): void;
  change(next: Frame): void;
  /** Both do nothing where there is no such step. */
  undo(): void;
  redo(): void;
  readonly canUndo: () => boolean;
  readonly canRedo: () => boolean;
};

export function createFrameHistory(start: Frame): FrameHistory {
  let frame = start;
  let past: readonly Frame[] = [];
  let future: readonly Frame[] = [];
  let step: 'open' | 'closed' = 'closed';

  return {
    frame: () => frame,
    beginStep: () => {
      step = 'closed';
    },
    change: (next) => {
      if (step === 'closed') {
        past = [...past, frame].slice(-maxSteps);
        future = [];
        step = 'open';
      }
      frame = next;
    },
    undo: () => {
      const before = past.at(-1);
      if (before === undefined) return;
      past = past.slice(0, -1);
      future = [...future, frame];
      frame = before;
      step = 'closed';
    },
    redo: () => {
      const after = future.at(-1);
      if (after === undefined) return;
      future = future.slice(0, -1);
      past = [...past, frame];
      frame = after;
      step = 'closed';
    },
    canUndo: () => past.length > 0,
    canRedo: () => future.length > 0,
  };
}
