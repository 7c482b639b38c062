/** @jest-environment jsdom */
import { render, screen } from '@testing-library/react';
import type { ReactElement } from 'react';

import { PhotoPlaceholder, PhotoSkeleton, ProfilePhotoImage, type PhotoShape } from '#ui';

const sizePx = 96;
const label = 'Retail';
const look = (shape?: PhotoShape) => ({ label, sizePx, ...(shape && { shape }) });

const radiusOf = (element: ReactElement): string => {
  const { unmount } = render(element);
  const radius = getComputedStyle(screen.getByRole('img')).getPropertyValue('border-radius');
  unmount();
  return radius;
};

it.each([
  ['of people', undefined, 'var(--borderRadiusCircular)'],
  ['of teams', 'rounded-square', 'var(--borderRadiusXLarge)'],
] as const)('%s a photo, its skeleton and its placeholder have one shape', (_, shape, radius) => {
  expect(radiusOf(<ProfilePhotoImage {...look(shape)} name="Retail" />)).toBe(radius);
  expect(radiusOf(<PhotoSkeleton {...look(shape)} />)).toBe(radius);
  expect(radiusOf(<PhotoPlaceholder {...look(shape)} />)).toBe(radius);
});
