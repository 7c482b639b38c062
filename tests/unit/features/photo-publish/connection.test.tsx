/** @jest-environment jsdom */
import { act, screen } from '@testing-library/react';

import { ReadFailure } from '#features/photo-publish';

import { graphError } from '../../../support/fake-graph.ts';
import { renderInPage } from '../../../support/render-page.tsx';

const setOnline = (isOnline: boolean) =>
  act(() => {
    Object.defineProperty(navigator, 'onLine', { value: isOnline, configurable: true });
    window.dispatchEvent(new Event(isOnline ? 'online' : 'offline'));
  });

afterEach(() => setOnline(true));

const show = (kind: 'graph/network' | 'graph/throttled') =>
  renderInPage(<ReadFailure failure={graphError(kind)} onRead={() => undefined} />);

it('says that the device is offline, and when it is online again', async () => {
  setOnline(false);
  await show('graph/network');
  expect(screen.getByRole('alert')).toHaveTextContent('You are offline');
  setOnline(true);
  expect(screen.getByRole('alert')).toHaveTextContent('You are online again');
  expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
});

it('blames nothing on the device that has a connection', async () => {
  await show('graph/network');
  expect(screen.getByRole('alert')).toHaveTextContent('No connection');
});

it('leaves other failures their words', async () => {
  setOnline(false);
  await show('graph/throttled');
  expect(screen.getByRole('alert')).toHaveTextContent('Microsoft 365 is busy');
});
