/** @jest-environment jsdom */
import { act, render, screen } from '@testing-library/react';
import { useEffect, type ComponentType } from 'react';

import { adviseOn } from '#advice';
import { createTranslator, useTranslator } from '#i18n';
import { FailureNotice, useAnnounce } from '#ui';

import { App } from '../../../src/app/App.tsx';
import { SessionProvider } from '../../../src/app/SessionContext.ts';
import { createFakeHost, createFakeSession } from '../../support/fake-session.ts';
import { settlePage } from '../../support/render-page.tsx';

const Save = () => <button>{useTranslator().t('action.save')}</button>;

const Refused = () => (
  <FailureNotice words={adviseOn({ kind: 'app/config-unreadable' }, useTranslator().t)} />
);

async function openApp(
  host = createFakeHost(),
  Surface: ComponentType = Save,
  supportUrl?: string,
) {
  const fake = createFakeSession({ host, ...(supportUrl !== undefined && { supportUrl }) });
  const translator = await createTranslator('en');
  render(
    <SessionProvider value={fake.session}>
      <App firstLook={{ theme: 'dark', translator }} Surface={Surface} />
    </SessionProvider>,
  );
  const start = async () => {
    await act(() => fake.session.start());
    await settlePage();
  };
  return { host, start };
}

const page = () => {
  const { lang, dir, dataset } = document.documentElement;
  return { lang, dir, theme: dataset['theme'] };
};

describe('where an administrator has to act', () => {
  it('links the help that config.json names, once it has been read', async () => {
    const { start } = await openApp(createFakeHost(), Refused, 'https://help.contoso.com/photos');
    expect(screen.queryByRole('link')).toBeNull();
    await start();
    expect(screen.getByRole('link', { name: 'Get help from your organisation' })).toHaveAttribute(
      'href',
      'https://help.contoso.com/photos',
    );
  });

  it('links nothing where config.json names no help', async () => {
    const { start } = await openApp(createFakeHost(), Refused);
    await start();
    expect(screen.queryByRole('link')).toBeNull();
  });
});

it('begins in the look of the first paint', async () => {
  await openApp();
  expect(page()).toEqual({ lang: 'en', dir: 'ltr', theme: 'dark' });
  expect(screen.getByRole('button', { name: 'Save' })).toBeVisible();
});

it('takes theme and language from the host once that has answered', async () => {
  const { start } = await openApp(createFakeHost({ theme: 'contrast', locale: 'es-ES' }));
  await start();
  expect(page()).toEqual({ lang: 'es', dir: 'ltr', theme: 'contrast' });
  expect(screen.getByRole('button', { name: 'Guardar' })).toBeVisible();
});

it('follows the theme when the host changes it', async () => {
  const { host, start } = await openApp();
  await start();
  act(() => host.changeTheme('contrast'));
  expect(page().theme).toBe('contrast');
});

it('keeps its language when the host speaks one that is not known', async () => {
  const { start } = await openApp(createFakeHost({ locale: 'tlh' }));
  await start();
  expect(page().lang).toBe('en');
});

it('has one live region for its surface', async () => {
  const Announcing = () => {
    const announce = useAnnounce();
    useEffect(() => announce('Saved'), [announce]);
    return null;
  };
  await openApp(createFakeHost(), Announcing);
  expect(screen.getByRole('status')).toHaveTextContent('Saved');
});

describe('a bug in the surface', () => {
  // React writes what it caught to the console.
  beforeEach(() => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });

  const Broken = () => {
    throw new Error('Invariant broken: a secret detail');
  };

  it('is said in words, without its own', async () => {
    await openApp(createFakeHost(), Broken);
    expect(screen.getByRole('alert')).toHaveTextContent('Something went wrong');
    expect(screen.getByRole('alert')).toHaveTextContent('Open the page again.');
    expect(document.body).not.toHaveTextContent('secret detail');
  });

  it('is told to the host', async () => {
    const BrokenOnceReady = () => {
      if (page().theme === 'contrast') throw new Error('bug');
      return <Save />;
    };
    const host = createFakeHost();
    const { start } = await openApp(host, BrokenOnceReady);
    await start();
    act(() => host.changeTheme('contrast'));
    act(() => host.changeTheme('default'));
    expect(host.told).toContain('failure: unexpected');
  });
});
