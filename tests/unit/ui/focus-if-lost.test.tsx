/** @jest-environment jsdom */
import { render, screen } from '@testing-library/react';

import { focusIfLost } from '#ui';

const First = () => <button>First</button>;
const Next = () => <button ref={focusIfLost}>Next</button>;

it('takes the focus when what had it has gone', () => {
  const { rerender } = render(<First />);
  screen.getByRole('button', { name: 'First' }).focus();
  rerender(<Next />);
  expect(screen.getByRole('button', { name: 'Next' })).toHaveFocus();
});

it('leaves the focus where the person put it', () => {
  const { rerender } = render(
    <>
      <input aria-label="Elsewhere" />
      <First />
    </>,
  );
  screen.getByRole('textbox').focus();
  rerender(
    <>
      <input aria-label="Elsewhere" />
      <Next />
    </>,
  );
  expect(screen.getByRole('textbox')).toHaveFocus();
});
