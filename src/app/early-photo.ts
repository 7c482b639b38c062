import { objectUrlOf } from '#ui';

/**
 * Draws the photo into the skeleton of the page, until the view takes the page over and shows it in the same place
 * from the same address; does nothing afterwards. Resolves when the photo is on the screen.
 */
export async function drawEarlyPhoto(bytes: Blob): Promise<void> {
  const place = document.getElementById('first-paint-photo');
  if (place === null) return;
  const photo = new Image();
  // Who is on it is said by the view, which has the words.
  photo.alt = '';
  photo.src = objectUrlOf(bytes);
  place.replaceChildren(photo);
  place.classList.remove('first-paint-block');
  // One that cannot be decoded is the view's to deal with.
  await photo.decode().catch(() => undefined);
  await nextPaint();
}

/** The skeleton stands again where `drawEarlyPhoto` drew somebody else's photo. */
export function withdrawEarlyPhoto(): void {
  const place = document.getElementById('first-paint-photo');
  place?.replaceChildren();
  place?.classList.add('first-paint-block');
}

/** What stands at the beginning of a frame is on the screen by the beginning of the next. */
const nextPaint = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      requestAnimationFrame(() => {
        setTimeout(resolve);
      });
    });
  });
