/** @jest-environment jsdom */
import { act, render, screen } from '@testing-library/react';

import { ChannelContent } from '#app/channel';
import { createTranslator } from '#i18n';
import { err } from '#shared';

import { App } from '../../../../src/app/App.tsx';
import { SessionProvider } from '../../../../src/app/SessionContext.ts';
import { createFakeSession } from '../../../support/fake-session.ts';
import { settlePage } from '../../../support/render-page.tsx';

const Page = () => (
  <ChannelContent found={{ status: 'loading' }} heading="Team photo" needs="person">
    {() => null}
  </ChannelContent>
);

it('asks for a sign-in with the reason that a page about a team has', async () => {
  const { answers, session } = createFakeSession();
  answers.tokens.push(err({ kind: 'auth/interaction-required' }));
  const translator = await createTranslator('en');
  render(
    <SessionProvider value={session}>
      <App firstLook={{ theme: 'default', translator }} Surface={Page} />
    </SessionProvider>,
  );
  await act(() => session.start());
  await settlePage();
  expect(screen.getByRole('button', { name: 'Sign in' })).toBeVisible();
  expect(screen.getByText(/to find out whether you own this team/)).toBeVisible();
  expect(screen.queryByText(/change your own profile/)).toBeNull();
});
