/** @jest-environment jsdom */
import { screen } from '@testing-library/react';

import type { Failure } from '#advice';
import { ReadFailure } from '#features/photo-publish';
import { err } from '#shared';

import { graphError } from '../../../support/fake-graph.ts';
import { renderInPage } from '../../../support/render-page.tsx';

async function show(failure: Failure) {
  const onRead = jest.fn();
  const page = await renderInPage(<ReadFailure failure={failure} onRead={onRead} />);
  const press = (name: string) => page.user.click(screen.getByRole('button', { name }));
  return { ...page, onRead, press };
}

it('reads again at a press where nobody has to sign in', async () => {
  const { onRead, press, services } = await show(graphError('graph/network'));
  await press('Try again');
  expect(onRead).toHaveBeenCalledTimes(1);
  expect(services.signIns.asked()).toBe(0);
});

it('signs in and then reads where the advice says so', async () => {
  const { onRead, press, services } = await show({ kind: 'auth/interaction-required' });
  services.signIns.gate.close();
  await press('Sign in');
  expect(onRead).not.toHaveBeenCalled();
  services.signIns.gate.open();
  await screen.findByRole('button', { name: 'Sign in' });
  expect(onRead).toHaveBeenCalledTimes(1);
});

it('says why the sign-in failed, and offers it again', async () => {
  const { onRead, press, services } = await show({ kind: 'auth/interaction-required' });
  services.signIns.answerNext(err({ kind: 'auth/cancelled' }));
  await press('Sign in');
  expect(screen.getByRole('alert')).toHaveTextContent('Sign-in was cancelled');
  expect(onRead).not.toHaveBeenCalled();
  await press('Sign in');
  expect(onRead).toHaveBeenCalledTimes(1);
});

it('reads nothing when it is gone before the sign-in is through', async () => {
  const { onRead, press, services, unmount } = await show({ kind: 'auth/consent-required' });
  services.signIns.gate.close();
  await press('Sign in');
  unmount();
  services.signIns.gate.open();
  await Promise.resolve();
  expect(onRead).not.toHaveBeenCalled();
});
