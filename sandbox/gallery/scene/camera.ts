import type { Step } from './steps.ts';

type CameraBehaviour = 'never-answers' | 'denied' | 'live';

/** Lets the page have a camera that behaves so; the picture of a live one is a drawing. */
export const haveCamera =
  (behaviour: CameraBehaviour): Step =>
  ({ photos }) => {
    navigator.mediaDevices.getUserMedia = () => streamOf(behaviour, photos.own);
    return Promise.resolve();
  };

async function streamOf(behaviour: CameraBehaviour, picture: Blob): Promise<MediaStream> {
  if (behaviour === 'never-answers') return new Promise(() => undefined);
  if (behaviour === 'denied') throw new DOMException('Permission denied', 'NotAllowedError');
  const canvas = document.createElement('canvas');
  canvas.width = 640;
  canvas.height = 480;
  const bitmap = await createImageBitmap(picture);
  const context = canvas.getContext('2d');
  const stream = canvas.captureStream(10);
  const draw = () => {
    context?.drawImage(bitmap, 0, 0, 640, 640);
    if (stream.active) requestAnimationFrame(draw);
  };
  draw();
  return stream;
}
