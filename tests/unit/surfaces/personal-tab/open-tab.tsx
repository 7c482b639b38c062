import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { createTranslator, type Language } from '#i18n';

import { App } from '../../../../src/app/App.tsx';
import { SessionProvider } from '../../../../src/app/SessionContext.ts';
import { PersonalTab } from '../../../../src/surfaces/personal-tab/PersonalTab.tsx';
import { createFakeServices, type FakeServices } from '../../../support/fake-services.ts';
import { createFakeHost, createFakeSession } from '../../../support/fake-session.ts';
import { settlePage } from '../../../support/render-page.tsx';

export type OpenTabOptions = {
  readonly language?: Language;
  readonly services?: FakeServices;
};

/** The tab as `startSurface` puts it on the page, over services in memory; not started yet. */
export async function openTab({
  language = 'en',
  services = createFakeServices(),
}: OpenTabOptions = {}) {
  const host = createFakeHost({ locale: language });
  const fake = createFakeSession({ host, services });
  const translator = await createTranslator(language);
  const user = userEvent.setup();
  const view = render(
    <SessionProvider value={fake.session}>
      <App firstLook={{ theme: 'default', translator }} Surface={PersonalTab} />
    </SessionProvider>,
  );
  const start = async () => {
    await act(() => fake.session.start());
    await settlePage();
  };
  return { ...fake, ...view, services, host, user, start };
}

/** The tab of a person who is signed in. */
export async function openSignedIn(options?: OpenTabOptions) {
  const tab = await openTab(options);
  await tab.start();
  return tab;
}

export type OpenedTab = Awaited<ReturnType<typeof openTab>>;

export const button = (name: string) => screen.getByRole('button', { name });
const dialog = () => screen.getByRole('dialog', { name: 'Change photo' });
export const inDialog = () => within(dialog());

/** Opens the picker and frames a file; the dialog stands ready to be saved. */
export async function frameFile({ user }: OpenedTab, file: File) {
  await user.click(button('Change photo'));
  const input = await screen.findByLabelText('Choose a photo');
  await user.upload(input, file);
  await inDialog().findByRole('application', { name: 'Photo position' });
}

export async function saveFramed({ user }: OpenedTab) {
  await user.click(inDialog().getByRole('button', { name: 'Save' }));
  await settlePage();
}
