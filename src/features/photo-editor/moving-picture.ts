import { stageTransform } from '#imaging';

import { oncePerFrame } from './once-per-frame.ts';
import type { OpenPicture } from './picker-state.ts';

const zoomPerWheelPx = 0.0015;

/** Draws the working bitmap once and from then on only moves it. Returns what ends that. */
export function showMovingPicture(
  stage: HTMLElement,
  canvas: HTMLCanvasElement,
  picture: OpenPicture,
): () => void {
  const { bitmap } = picture.source;
  const size = { widthPx: bitmap.width, heightPx: bitmap.height };
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  const move = () => {
    const matrix = stageTransform(picture.controller.frame(), size, stage.clientWidth);
    const { a, b, c, d, e, f } = matrix;
    canvas.style.transform = `matrix(${[a, b, c, d, e, f].join(',')})`;
  };
  const moves = oncePerFrame(move);
  const resizes = new ResizeObserver(() => moves.ask());
  resizes.observe(stage);
  const unsubscribe = picture.controller.subscribe(() => moves.ask());
  move();
  return () => {
    unsubscribe();
    resizes.disconnect();
    moves.stop();
  };
}

/** Zooms about the pointer. React's own wheel listener is passive and could not keep the page from scrolling. */
export function zoomByWheel(stage: HTMLElement, { controller }: OpenPicture): () => void {
  const onWheel = (event: WheelEvent) => {
    event.preventDefault();
    const box = stage.getBoundingClientRect();
    const about01 = {
      x: (event.clientX - box.left) / box.width,
      y: (event.clientY - box.top) / box.height,
    };
    controller.zoomTo(controller.frame().zoom * Math.exp(-event.deltaY * zoomPerWheelPx), about01);
  };
  stage.addEventListener('wheel', onWheel, { passive: false });
  return () => stage.removeEventListener('wheel', onWheel);
}
