/** @jest-environment jsdom */
import { drawEarlyPhoto, withdrawEarlyPhoto } from '../../../src/app/early-photo.ts';
import { blobOfUrl } from '../../support/jsdom-gaps.ts';

const photo = new Blob(['photo'], { type: 'image/jpeg' });

const drawnPhoto = (): HTMLImageElement | null => document.querySelector('#first-paint-photo img');

/** jsdom decodes nothing. */
const decodeAs = (decode: () => Promise<void>) => {
  HTMLImageElement.prototype.decode = decode;
};

beforeEach(() => {
  document.body.innerHTML = '<div class="first-paint-block" id="first-paint-photo"></div>';
  decodeAs(() => Promise.resolve());
});

it('draws the photo in the place of its skeleton, without a name of its own', async () => {
  await drawEarlyPhoto(photo);

  expect(blobOfUrl(drawnPhoto()?.src ?? null)).toBe(photo);
  expect(drawnPhoto()?.alt).toBe('');
  expect(document.querySelector('.first-paint-block')).toBeNull();
});

it('puts a later photo in the place of an earlier one', async () => {
  const later = new Blob(['later'], { type: 'image/jpeg' });
  await drawEarlyPhoto(photo);
  await drawEarlyPhoto(later);

  expect(document.images).toHaveLength(1);
  expect(blobOfUrl(drawnPhoto()?.src ?? null)).toBe(later);
});

it('does nothing once the view has taken the page over', async () => {
  document.body.innerHTML = '<main>The view</main>';
  await drawEarlyPhoto(photo);

  expect(document.body.innerHTML).toBe('<main>The view</main>');
});

it('comes to an end with a photo that cannot be decoded', async () => {
  decodeAs(() => Promise.reject(new DOMException('broken', 'EncodingError')));

  await expect(drawEarlyPhoto(photo)).resolves.toBeUndefined();
});

it('lets the skeleton stand again where the photo was of somebody else', async () => {
  await drawEarlyPhoto(photo);
  withdrawEarlyPhoto();

  expect(drawnPhoto()).toBeNull();
  expect(document.querySelector('#first-paint-photo.first-paint-block')).not.toBeNull();
});
