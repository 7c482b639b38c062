/** @jest-environment jsdom */
import { render, screen } from '@testing-library/react';

import { ServicesProvider, useServices } from '#services';

import { createFakeServices } from '../../support/fake-services.ts';

const Owner = () => <p>{useServices().me.displayName}</p>;

it('gives features what the page was composed of', () => {
  render(
    <ServicesProvider value={createFakeServices()}>
      <Owner />
    </ServicesProvider>,
  );
  expect(screen.getByText('Adele Vance')).toBeVisible();
});

it('takes a feature outside of it for a bug', () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(() => render(<Owner />)).toThrow('features are used inside ServicesProvider');
  jest.restoreAllMocks();
});
