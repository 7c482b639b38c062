import { initialsOf } from '#ui';
import { invariant } from '#shared';

/** The edge of the largest photo that Microsoft 365 keeps. Source: Microsoft Learn, profilephoto-get. */
const edgePx = 648;

/** As Teams draws people without a photo, in its own purple; text and ground differ by 6.9 to 1. */
const ground = '#4f52b2';
const ink = '#ffffff';
const fontFamily = "'Segoe UI', system-ui, sans-serif";

/** A tile with the initials of `name`, as a JPEG of 648 x 648 pixels. */
export function drawInitials(name: string): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = edgePx;
  canvas.height = edgePx;
  const context = canvas.getContext('2d');
  invariant(context, 'a canvas that nobody else has used has a 2d context');
  context.fillStyle = ground;
  context.fillRect(0, 0, edgePx, edgePx);
  context.fillStyle = ink;
  context.font = `600 ${edgePx * 0.38}px ${fontFamily}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(lettersOf(name), edgePx / 2, edgePx * 0.52);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (jpeg) => {
        if (jpeg === null) reject(new Error('The browser gave no picture of the tile.'));
        else resolve(jpeg);
      },
      'image/jpeg',
      0.92,
    );
  });
}

/** A name without letters gives its first sign. */
const lettersOf = (name: string): string => initialsOf(name) || (Array.from(name.trim())[0] ?? '');
