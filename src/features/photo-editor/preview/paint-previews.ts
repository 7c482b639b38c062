import type { Frame } from '#imaging';

import type { FrameController } from '../frame/frame-controller.ts';
import { oncePerFrame } from '../frame/once-per-frame.ts';
import { paintFramed } from './paint-framed.ts';

/** Canvases in which the framed photo is shown, each in its own size. */
export type PreviewBoard = {
  /** A ref: paints the canvas as long as it stands on the page. */
  readonly paintInto: (canvas: HTMLCanvasElement | null) => (() => void) | undefined;
};

/** The largest place there is, in CSS pixels: the others are made from its picture. */
const masterEdgePx = 128;

/**
 * Handing a painted canvas to the compositor costs more than painting it; so many keep a frame short, and the
 * others follow in the next ones.
 */
const canvasesPerFrame = 5;

/**
 * Paints all previews of one picture: the large bitmap is read once per screen frame, into one small square, and
 * every preview is a copy of that. Without React, so that framing renders nothing.
 */
export function createPreviewBoard(bitmap: ImageBitmap, controller: FrameController): PreviewBoard {
  const canvases = new Set<HTMLCanvasElement>();
  /** In the order in which they wait. */
  const stale = new Set<HTMLCanvasElement>();
  const { master, paintMaster } = createMaster(bitmap, controller);
  const paints = oncePerFrame(() => {
    paintMaster();
    for (const canvas of [...stale].slice(0, canvasesPerFrame)) {
      stale.delete(canvas);
      copy(master, canvas);
    }
    if (stale.size > 0) paints.ask();
  });
  const paintAll = () => {
    for (const canvas of canvases) stale.add(canvas);
    paints.ask();
  };
  // Where there is more room, places are shown that were left out, and zoom changes the size of every one.
  const fitAll = () => {
    paintMaster();
    for (const canvas of canvases) if (fitEdge(canvas, canvas.clientWidth)) copy(master, canvas);
  };
  const sizes = new ResizeObserver(fitAll);
  const startWatching = () => {
    const unsubscribe = controller.subscribe(paintAll);
    window.addEventListener('resize', fitAll);
    return () => {
      unsubscribe();
      window.removeEventListener('resize', fitAll);
    };
  };
  let stopWatching: (() => void) | undefined;

  const add = (canvas: HTMLCanvasElement) => {
    stopWatching ??= startWatching();
    canvases.add(canvas);
    sizes.observe(canvas);
    fitEdge(canvas, canvas.clientWidth);
    paintMaster();
    copy(master, canvas);
  };
  const remove = (canvas: HTMLCanvasElement) => {
    canvases.delete(canvas);
    sizes.unobserve(canvas);
    stale.delete(canvas);
    if (canvases.size > 0) return;
    stopWatching?.();
    stopWatching = undefined;
    paints.stop();
  };
  return {
    paintInto: (canvas) => {
      if (canvas === null) return undefined;
      add(canvas);
      return () => remove(canvas);
    },
  };
}

/** The small square of which the previews are copies. */
function createMaster(bitmap: ImageBitmap, controller: FrameController) {
  const master = document.createElement('canvas');
  let shown: Frame | undefined;
  const paintMaster = () => {
    const isEmpty = fitEdge(master, masterEdgePx);
    if (!isEmpty && shown === controller.frame()) return;
    shown = controller.frame();
    paintFramed(master, bitmap, shown);
  };
  return { master, paintMaster };
}

/** Whether the canvas, given in CSS pixels, had another size on this screen; setting one empties it. */
function fitEdge(canvas: HTMLCanvasElement, edgeCssPx: number): boolean {
  const edgePx = Math.round(edgeCssPx * window.devicePixelRatio);
  if (canvas.width === edgePx && canvas.height === edgePx) return false;
  canvas.width = canvas.height = edgePx;
  return true;
}

function copy(master: HTMLCanvasElement, canvas: HTMLCanvasElement): void {
  const context = canvas.getContext('2d');
  if (context === null || canvas.width === 0) return;
  context.imageSmoothingQuality = 'high';
  context.drawImage(master, 0, 0, canvas.width, canvas.height);
}
