/** @jest-environment jsdom */
import { act, screen } from '@testing-library/react';

import type { AuthError } from '#auth';
import { PermissionFailure, useTeamPermission } from '#features/team-photo';
import { err, ok } from '#shared';

import { createFakeServices } from '../../../support/fake-services.ts';
import { renderHookInPage, renderInPage } from '../../../support/render-page.tsx';

const consentUrl = 'https://login.example/adminconsent';
const withTeam = () => ({
  ...createFakeServices(),
  team: {
    checkOwnership: () => Promise.resolve(ok('owner' as const)),
    adminConsentUrl: (scopes: readonly string[]) => `${consentUrl}?scope=${scopes.join('+')}`,
  },
});

describe('the permission to change both photos', () => {
  it('is there when the person has given it', async () => {
    const services = withTeam();
    const { result } = await renderHookInPage(() => useTeamPermission(), { services });
    await act(async () => {
      expect(await result.current.ask()).toBe(true);
    });
    expect(result.current.state).toEqual({ status: 'idle' });
    expect(services.signIns.asked()).toBe(1);
  });

  it('is not there after a refusal, which stays to be read until it is asked for again', async () => {
    const services = withTeam();
    const failure = { kind: 'auth/consent-required' } as const;
    services.signIns.answerNext(err(failure));
    const { result } = await renderHookInPage(() => useTeamPermission(), { services });
    await act(async () => {
      expect(await result.current.ask()).toBe(false);
    });
    expect(result.current.state).toEqual({ status: 'refused', failure });
    await act(async () => {
      expect(await result.current.ask()).toBe(true);
    });
    expect(result.current.state).toEqual({ status: 'idle' });
  });
});

describe('a permission that is not there', () => {
  const about = ['auth/consent-required', 'auth/interaction-required', 'auth/cancelled'] as const;

  it.each(about)('leads to the page for administrators after %s', async (kind) => {
    await renderInPage(<PermissionFailure again="Save" failure={{ kind }} />, {
      services: withTeam(),
    });
    expect(screen.getByRole('alert')).toHaveTextContent('Changing the photo needs permission');
    expect(screen.getByRole('link')).toHaveAttribute(
      'href',
      `${consentUrl}?scope=TeamSettings.ReadWrite.All+ProfilePhoto.ReadWrite.All`,
    );
  });

  it.each(['Save', 'Use this photo'])('names the button that asks again: %s', async (again) => {
    const failure: AuthError = { kind: 'auth/cancelled' };
    await renderInPage(<PermissionFailure again={again} failure={failure} />, {
      services: withTeam(),
    });
    expect(screen.getByRole('alert')).toHaveTextContent(`press “${again}” again`);
  });

  it('lets the link for the administrator be copied', async () => {
    const failure: AuthError = { kind: 'auth/consent-required' };
    const { user } = await renderInPage(<PermissionFailure again="Save" failure={failure} />, {
      services: withTeam(),
    });
    await user.click(screen.getByRole('button', { name: 'Copy link' }));
    expect(await navigator.clipboard.readText()).toBe(
      `${consentUrl}?scope=TeamSettings.ReadWrite.All+ProfilePhoto.ReadWrite.All`,
    );
    expect(screen.getByRole('status')).toHaveTextContent('Link copied');
    expect(screen.getByRole('button', { name: 'Link copied' })).toBeVisible();
  });

  it('is not blamed on the administrator where the connection failed', async () => {
    const failure: AuthError = { kind: 'auth/network' };
    await renderInPage(<PermissionFailure again="Save" failure={failure} />, {
      services: withTeam(),
    });
    expect(screen.queryByRole('link')).toBeNull();
    expect(screen.getByRole('alert')).not.toHaveTextContent('needs permission');
  });
});
