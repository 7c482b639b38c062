import { invariant } from '#shared';

/** Hardly to be told from the camera's own picture; the pipeline compresses it once more. */
const jpegQuality = 0.95;

/** What the camera sees now, in its own size and not mirrored: as others see the person. */
export async function takeShot(video: HTMLVideoElement): Promise<File> {
  const canvas = document.createElement('canvas');
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  canvas.getContext('2d')?.drawImage(video, 0, 0);
  const jpeg = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/jpeg', jpegQuality);
  });
  invariant(jpeg, 'a live picture can be drawn');
  return new File([jpeg], 'camera.jpg', { type: jpeg.type });
}
