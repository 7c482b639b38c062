/** @jest-environment jsdom */
import { screen } from '@testing-library/react';

import { TeamPhotos } from '#features/team-photo';

import { renderInPage } from '../../../support/render-page.tsx';

const bytes = new Blob(['picture']);

it.each([
  ['Photo of Retail', { status: 'present', bytes }],
  ['No photo of Retail', { status: 'absent' }],
  ['Loading the photo', { status: 'loading' }],
  ['The photo of Retail could not be read', { status: 'unreadable' }],
] as const)('a team’s photo is a rounded square: %s', async (name, photo) => {
  await renderInPage(
    <TeamPhotos photos={[{ name: 'Team', photo }]} teamName="Retail" view="one" />,
  );
  const image = screen.getByRole('img', { name });
  expect(getComputedStyle(image).getPropertyValue('border-radius')).toBe(
    'var(--borderRadiusXLarge)',
  );
});
