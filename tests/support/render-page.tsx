import { FluentProvider, teamsLightTheme } from '@fluentui/react-components';
import { act, configure, render, renderHook } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';

import { createTranslator, TranslatorProvider, type Language, type Translator } from '#i18n';
import { ServicesProvider } from '#services';
import { LiveRegionProvider } from '#ui';

import { settle } from './fake-clock.ts';
import { createFakeServices, type FakeServices } from './fake-services.ts';
import './jsdom-gaps.ts';

/** Finding by role computes every style of the page: slow on a machine that does other things too. */
jest.setTimeout(30_000);
configure({ asyncUtilTimeout: 5_000 });

export type PageOptions = {
  readonly language?: Language;
  readonly services?: FakeServices;
};

/** What stands around a component on a page: texts, live region, services. */
async function preparePage({ language = 'en', services = createFakeServices() }: PageOptions = {}) {
  const translator = await createTranslator(language);
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <Page services={services} translator={translator}>
      {children}
    </Page>
  );
  return { services, t: translator.t, wrapper };
}

type PageProps = {
  readonly children: ReactNode;
  readonly services: FakeServices;
  readonly translator: Translator;
};

function Page({ children, services, translator }: PageProps) {
  return (
    <TranslatorProvider translator={translator}>
      <FluentProvider theme={teamsLightTheme}>
        <LiveRegionProvider>
          <ServicesProvider value={services}>{children}</ServicesProvider>
        </LiveRegionProvider>
      </FluentProvider>
    </TranslatorProvider>
  );
}

export async function renderInPage(ui: ReactNode, options?: PageOptions) {
  const page = await preparePage(options);
  const user = userEvent.setup();
  const view = render(ui, { wrapper: page.wrapper });
  await settlePage();
  return { ...page, ...view, user };
}

export async function renderHookInPage<Value>(useValue: () => Value, options?: PageOptions) {
  const page = await preparePage(options);
  const view = renderHook(useValue, { wrapper: page.wrapper });
  await settlePage();
  return { ...page, ...view };
}

/** Lets what is on its way arrive on the page, and what follows from that: React draws and acts in turns of their own. */
export async function settlePage(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) {
    await act(async () => {
      await settle();
      await new Promise((resolve) => setTimeout(resolve));
    });
  }
}

/** Moves the clock of the services on. */
export const passTime = (services: FakeServices, durationMs: number): Promise<void> =>
  act(() => services.clock.advance(durationMs));
