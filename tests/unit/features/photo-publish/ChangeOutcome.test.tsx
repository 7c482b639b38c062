/** @jest-environment jsdom */
import { screen } from '@testing-library/react';

import { ChangeOutcome } from '#features/photo-publish';
import type { EarlierPhoto, KeptWhere } from '#history';
import type { Language } from '#i18n';

import type {
  ChangeJob,
  ChangeState,
} from '../../../../src/features/photo-publish/published-photo.ts';
import { graphError } from '../../../support/fake-graph.ts';
import { createFakeServices } from '../../../support/fake-services.ts';
import { renderInPage, type PageOptions } from '../../../support/render-page.tsx';
import { publishedWith } from './published-with.ts';

const oldPhoto: EarlierPhoto = {
  status: 'present',
  bytes: new Blob(['old']),
  contentType: 'image/jpeg',
};

const keptAs = (photo: EarlierPhoto, where: KeptWhere = 'device') =>
  ({ status: 'possible', earlier: { id: 'copy', photo, keptAtMs: 0 }, where }) as const;

const done = (given: Partial<Extract<ChangeState, { status: 'done' }>> = {}): ChangeState => ({
  status: 'done',
  job: 'save',
  undo: keptAs(oldPhoto),
  verification: 'confirmed',
  ...given,
});

type Given = Parameters<typeof publishedWith>[0];

const show = (given: Given, options?: PageOptions) =>
  renderInPage(<ChangeOutcome published={publishedWith(given)} />, options);

describe('a change that went through', () => {
  it.each<[ChangeJob, string, string]>([
    ['save', 'Saved', 'Microsoft 365 has your new photo.'],
    ['remove', 'Photo removed', 'Microsoft 365 shows initials now.'],
    ['undo', 'Undone', 'The earlier photo is back in Microsoft 365.'],
  ])('says what was done and what is known (%s)', async (job, title, reach) => {
    await show({ change: done({ job }) });
    expect(screen.getByText(title)).toBeVisible();
    expect(screen.getByText(reach, { exact: false })).toBeVisible();
  });

  it('says that the photo is gone again when a first photo is undone', async () => {
    await show({ change: done({ job: 'undo' }), photo: { status: 'absent' } });
    expect(screen.getByText(/The photo is gone again/)).toBeVisible();
  });

  it.each<[ChangeJob, string, string]>([
    ['save', 'Checking that Microsoft 365 shows it…', 'Saved; Microsoft 365 does not show it yet.'],
    [
      'remove',
      'Checking that Microsoft 365 shows the change…',
      'Microsoft 365 does not show the change yet.',
    ],
    [
      'undo',
      'Checking that Microsoft 365 shows the change…',
      'Microsoft 365 does not show the change yet.',
    ],
  ])('claims no more than was observed (%s)', async (job, checking, notShown) => {
    const { rerender } = await show({ change: done({ job, verification: 'checking' }) });
    expect(screen.getByText(checking)).toBeVisible();
    const change = done({ job, verification: 'not-shown-yet' });
    rerender(<ChangeOutcome published={publishedWith({ change })} />);
    expect(screen.getByText(notShown)).toBeVisible();
  });

  it('gives the kept photo back at "Undo"', async () => {
    const undo = jest.fn();
    const { user } = await show({ change: done(), undo });
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(undo).toHaveBeenCalledTimes(1);
  });

  it.each<[ChangeJob, boolean]>([
    ['remove', true],
    ['undo', true],
    ['save', false],
  ])(
    'goes on at "Undo" where the pressed button is gone, and not where a dialog gives the focus back (%s)',
    async (job, hasFocus) => {
      await show({ change: done({ job }) });
      expect(screen.getByRole('button', { name: 'Undo' }) === document.activeElement).toBe(
        hasFocus,
      );
    },
  );

  it.each<['Teams' | 'browser', string]>([
    ['Teams', 'The earlier photo is kept in Teams on this device.'],
    ['browser', 'The earlier photo is kept in this browser on this device.'],
  ])('names the place where the earlier photo is kept (%s)', async (hostName, sentence) => {
    await show({ change: done() }, { services: createFakeServices({ hostName }) });
    expect(screen.getByText(sentence)).toBeVisible();
  });

  it.each<ChangeJob>(['undo', 'restore'])(
    'speaks of two photos as two where an earlier one is back (%s)',
    async (job) => {
      await show({ change: done({ job }) });
      expect(screen.getByText('The earlier photo is back in Microsoft 365.')).toBeVisible();
      expect(
        screen.getByText('The photo that was there until now is kept in Teams on this device.'),
      ).toBeVisible();
      expect(screen.queryByText(/The earlier photo is kept/)).not.toBeInTheDocument();
    },
  );

  it('says until when undoing is possible where the browser denies storage', async () => {
    await show({ change: done({ undo: keptAs(oldPhoto, 'page') }) });
    expect(screen.getByText('Undo is possible until you close this page.')).toBeVisible();
  });

  it('speaks of no earlier photo where there was none', async () => {
    await show({ change: done({ undo: keptAs({ status: 'absent' }) }) });
    expect(screen.getByText('Undo takes the photo away again.')).toBeVisible();
    expect(screen.queryByText(/earlier photo/)).not.toBeInTheDocument();
  });

  it('offers no Undo where the earlier photo could not be read', async () => {
    await show({ change: done({ undo: { status: 'not-possible' } }) });
    expect(screen.getByText(/Undo will not be possible/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Undo' })).not.toBeInTheDocument();
  });

  it('speaks Spanish', async () => {
    await show({ change: done() }, { language: 'es' });
    expect(screen.getByText('Guardada')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Deshacer' })).toBeVisible();
  });
});

describe('a change under way', () => {
  it.each<[ChangeJob, string]>([
    ['save', 'Saving…'],
    ['remove', 'Removing…'],
    ['undo', 'Undoing…'],
  ])('says what is done (%s)', async (job, text) => {
    await show({ change: { status: 'working', job } });
    expect(screen.getByText(text)).toBeVisible();
    expect(screen.getByRole('progressbar')).toBeVisible();
  });
});

it('shows nothing where nothing was changed', async () => {
  await show({});
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

describe('a change that failed', () => {
  const failed = (
    given: Partial<Extract<ChangeState, { status: 'failed' }>> = {},
  ): ChangeState => ({
    status: 'failed',
    job: 'save',
    failure: graphError('graph/network'),
    stored: 'old',
    ...given,
  });

  it('says what happened and does it again at "Try again"', async () => {
    const tryAgain = jest.fn();
    const { user } = await show({ change: failed(), tryAgain });
    expect(screen.getByRole('alert')).toHaveTextContent('No connection');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(tryAgain).toHaveBeenCalledTimes(1);
  });

  it('offers to sign in where Microsoft 365 asks for that', async () => {
    const signInAndTryAgain = jest.fn();
    const failure = { kind: 'auth/interaction-required' } as const;
    const { user } = await show({ change: failed({ failure }), signInAndTryAgain });
    expect(screen.queryByRole('button', { name: 'Try again' })).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Sign in' }));
    expect(signInAndTryAgain).toHaveBeenCalledTimes(1);
  });

  it.each<{
    job: ChangeJob;
    stored: 'old' | 'unknown';
    photo?: 'absent';
    language?: Language;
    words: string;
  }>([
    {
      job: 'save',
      stored: 'old',
      words: 'The earlier photo is still in place; your framing is kept.',
    },
    {
      job: 'save',
      stored: 'old',
      language: 'es',
      words: 'La foto anterior sigue en su sitio; tu encuadre se conserva.',
    },
    {
      job: 'save',
      stored: 'old',
      photo: 'absent',
      words: 'There is still no photo in Microsoft 365; your framing is kept.',
    },
    {
      job: 'save',
      stored: 'unknown',
      words: 'could not be found out; your framing is kept.',
    },
    { job: 'undo', stored: 'old', words: 'Nothing was changed in Microsoft 365.' },
    {
      job: 'remove',
      stored: 'old',
      language: 'es',
      words: 'No se ha cambiado nada en Microsoft 365.',
    },
    {
      job: 'remove',
      stored: 'unknown',
      words: 'Which photo is stored now could not be found out.',
    },
  ])('says which photo is stored ($job, $stored, $words)', async (row) => {
    const { job, stored, photo, language = 'en', words } = row;
    const given: Given = { change: failed({ job, stored }) };
    await show(photo === 'absent' ? { ...given, photo: { status: 'absent' } } : given, {
      language,
    });
    expect(screen.getByRole('alert')).toHaveTextContent(words);
  });

  it('speaks of framing only where there is one', async () => {
    await show({ change: failed({ job: 'remove', stored: 'unknown' }) });
    expect(screen.getByRole('alert')).not.toHaveTextContent('framing');
  });
});
