/** @jest-environment jsdom */
import { screen } from '@testing-library/react';

import { err } from '#shared';

import { openTab, button } from './open-tab.tsx';

it('shows heading and skeleton until it knows who is signed in', async () => {
  await openTab();
  expect(screen.getByRole('heading', { name: 'Your photo' })).toBeVisible();
  expect(screen.getByRole('img', { name: 'Loading the photo' })).toBeVisible();
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
});

it('gives the page its title', async () => {
  await openTab({ language: 'es' });
  expect(document.title).toBe('Portrait: tu foto');
});

it('shows the photo without a press where the person is signed in', async () => {
  const { start } = await openTab();
  await start();
  expect(await screen.findByRole('img', { name: 'Photo of Adele Vance' })).toBeVisible();
});

describe('a person who has to sign in', () => {
  it.each(['auth/interaction-required', 'auth/consent-required'] as const)(
    'is asked to, with the one permission named, and without an alarm (%s)',
    async (kind) => {
      const { start, answers } = await openTab();
      answers.tokens.push(err({ kind }));
      await start();
      expect(screen.getByText('Sign in to see the photo')).toBeVisible();
      expect(screen.getByText(/one permission: to read and change your own profile/)).toBeVisible();
      expect(screen.queryByRole('alert')).not.toBeInTheDocument();
      expect(screen.queryByRole('img')).not.toBeInTheDocument();
    },
  );

  it('sees the photo after the press', async () => {
    const { start, answers, user } = await openTab();
    answers.tokens.push(err({ kind: 'auth/interaction-required' }));
    await start();
    await user.click(button('Sign in'));
    expect(await screen.findByRole('img', { name: 'Photo of Adele Vance' })).toBeVisible();
  });

  it('hears that the sign-in is under way', async () => {
    const { start, answers, user, signIns } = await openTab();
    answers.tokens.push(err({ kind: 'auth/interaction-required' }));
    await start();
    signIns.close();
    await user.click(button('Sign in'));
    expect(screen.getByRole('status')).toHaveTextContent('Signing in…');
    expect(screen.queryByRole('button', { name: 'Sign in' })).not.toBeInTheDocument();
  });

  it.each([
    ['auth/cancelled', 'Sign-in was cancelled'],
    ['auth/popup-blocked', 'The sign-in window was blocked'],
  ] as const)('is told what went wrong and can press again (%s)', async (kind, title) => {
    const { start, answers, user } = await openTab();
    answers.tokens.push(err({ kind: 'auth/interaction-required' }), err({ kind }));
    await start();
    await user.click(button('Sign in'));
    expect(await screen.findByRole('alert')).toHaveTextContent(title);
    await user.click(button('Sign in'));
    expect(await screen.findByRole('img', { name: 'Photo of Adele Vance' })).toBeVisible();
  });
});

describe('a tab that cannot start', () => {
  it('says why, and starts again at "Try again"', async () => {
    const { start, answers, user, host } = await openTab();
    answers.auths.push(err({ kind: 'app/config-unreadable' }));
    await start();
    expect(screen.getByRole('alert')).toHaveTextContent('Portrait is not set up here');
    expect(host.told).toContain('failure: app/config-unreadable');
    await user.click(button('Try again'));
    expect(await screen.findByRole('img', { name: 'Photo of Adele Vance' })).toBeVisible();
  });

  it('names the field of config.json that is wrong', async () => {
    const { start, answers } = await openTab();
    const problem = { key: 'config.unknownField', field: 'clientID' } as const;
    answers.auths.push(err({ kind: 'app/config-invalid', problem }));
    await start();
    expect(screen.getByRole('alert')).toHaveTextContent('The field “clientID” is not known.');
  });

  it('says so in Spanish', async () => {
    const { start, answers } = await openTab({ language: 'es' });
    answers.hosts.push(err({ kind: 'hosts/timeout' }));
    await start();
    expect(screen.getByRole('alert')).toHaveTextContent('Teams no ha respondido');
    expect(button('Reintentar')).toBeVisible();
  });
});
