/** @jest-environment jsdom */
import { render, screen } from '@testing-library/react';

import { ProfilePhotoImage } from '#ui';

it('is an image with the name it was given', () => {
  render(
    <ProfilePhotoImage
      label="Photo of Adele Vance"
      name="Adele Vance"
      photoUrl="blob:photo"
      sizePx={96}
    />,
  );
  const image = screen.getByRole('img', { name: 'Photo of Adele Vance' });
  expect(image.querySelector('img')).toHaveAttribute('src', 'blob:photo');
  // One image for a screen reader: the picture within is part of it.
  expect(screen.getAllByRole('img')).toHaveLength(1);
});

it('shows initials without a photo, and does not read them aloud', () => {
  render(<ProfilePhotoImage label="No photo of Adele Vance" name="Adele Vance" sizePx={96} />);
  const image = screen.getByRole('img', { name: 'No photo of Adele Vance' });
  expect(image).toHaveTextContent('AV');
  expect(screen.getByText('AV')).toHaveAttribute('aria-hidden', 'true');
});

it('is no image of its own where the name stands beside it', () => {
  render(<ProfilePhotoImage name="Adele Vance" sizePx={96} />);
  expect(screen.queryByRole('img')).not.toBeInTheDocument();
});
