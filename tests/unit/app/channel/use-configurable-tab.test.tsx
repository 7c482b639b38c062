/** @jest-environment jsdom */
import { act, render, screen } from '@testing-library/react';

import type { ChannelContext, ConfigurableTab, ShownAgain } from '#hosts/configurable-tab';
import { ok } from '#shared';

import { useConfigurableTab } from '../../../../src/app/channel/use-configurable-tab.ts';
import { SessionProvider } from '../../../../src/app/SessionContext.ts';
import { createFakeSession } from '../../../support/fake-session.ts';
import { settlePage } from '../../../support/render-page.tsx';

const channel: ChannelContext = {
  groupId: 'retail',
  teamName: 'Retail',
  kind: 'standard',
  owner: 'this-team',
  teamState: 'active',
  role: 'owner',
  tab: 'added',
};
const contentUrl = new URL('https://app.test/channel-tab.html');

async function openTab() {
  let listener: ((shown: ShownAgain) => void) | undefined;
  const tab: ConfigurableTab = {
    channel,
    setValidity: () => undefined,
    onSave: () => undefined,
    onRemove: () => undefined,
    onShownAgain: (next) => {
      listener = next;
    },
  };
  const load = () => Promise.resolve(ok(tab));
  const opened: { readonly url: string; readonly text: string | null }[] = [];
  const openOther = (url: URL) => opened.push({ url: url.href, text: document.body.textContent });
  const heard: ShownAgain[] = [];
  const Page = () => {
    const found = useConfigurableTab(load, openOther);
    if (found.status !== 'ready') return found.status;
    found.tab.onShownAgain((shown) => heard.push(shown));
    return found.tab.channel.teamName;
  };
  const { session } = createFakeSession();
  render(
    <SessionProvider value={session}>
      <Page />
    </SessionProvider>,
  );
  await act(() => session.start());
  await settlePage();
  return { heard, opened, comeBack: (shown: ShownAgain) => act(() => listener?.(shown)) };
}

it('the tab hears when people come back to it', async () => {
  const { comeBack, heard, opened } = await openTab();
  expect(screen.getByText('Retail')).toBeVisible();
  comeBack({ status: 'same-tab' });
  expect(heard).toEqual([{ status: 'same-tab' }]);
  expect(opened).toEqual([]);
  expect(screen.getByText('Retail')).toBeVisible();
});

it('for another tab nothing of this one is left before the page is opened anew', async () => {
  const { comeBack, heard, opened } = await openTab();
  comeBack({ status: 'other-tab', contentUrl });
  expect(opened).toEqual([{ url: contentUrl.href, text: 'loading' }]);
  expect(heard).toEqual([]);
  expect(screen.queryByText('Retail')).toBeNull();
});
