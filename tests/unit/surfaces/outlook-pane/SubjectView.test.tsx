/** @jest-environment jsdom */
import { screen } from '@testing-library/react';

import { ContactsProvider } from '#features/contact-finder';
import type { Mailbox } from '#graph';
import type { Services } from '#services';
import { ok } from '#shared';

import { SubjectView } from '../../../../src/surfaces/outlook-pane/SubjectView.tsx';
import type { Subject } from '../../../../src/surfaces/outlook-pane/subject.ts';
import { createFakeServices } from '../../../support/fake-services.ts';
import { renderInPage, settlePage } from '../../../support/render-page.tsx';
import { elena } from './people.ts';

const sales: Mailbox = { kind: 'user', userId: 'sales@contoso.com' };
const support: Mailbox = { kind: 'user', userId: 'support@contoso.com' };

/** Every mailbox has two contacts of its own with Elena's address, and no further folder. */
const transport: NonNullable<Services['transport']> = {
  parts: {
    graphRoot: 'https://graph.example',
    fetch: () => Promise.reject(new Error('nothing is fetched')),
    clock: createFakeServices().clock,
    random: () => 0.5,
    acquireToken: () => Promise.resolve(ok({ accessToken: 'token' })),
    newRequestId: () => 'request',
  },
  send: ({ path = '' }) => Promise.resolve(ok(answerWith(collectionAt(decodeURIComponent(path))))),
};

/** All contacts come on two pages, those with an address on one. */
function collectionAt(path: string) {
  if (path.includes('/contactFolders')) return { value: [] };
  const mailbox = path.includes('sales@') ? 'Sales' : 'Support';
  const value = ['First', 'Second'].map((which) => ({
    id: `${mailbox}-${which}`,
    displayName: `${which} Elena of ${mailbox}`,
    emailAddresses: [{ address: elena.mailAddress }],
  }));
  if (path.includes('$filter')) return { value };
  const next = `https://graph.example${path.replace('?', '?$skip=1&')}`;
  const isLast = path.includes('$skip');
  return isLast ? { value: value.slice(1) } : { value: value.slice(0, 1), '@odata.nextLink': next };
}

/** jsdom has no `Response`, and its blobs cannot be read as text. */
const answerWith = (json: unknown) => {
  const body = Object.assign(new Blob(), { text: () => Promise.resolve(JSON.stringify(json)) });
  const details = { method: 'GET', path: '', clientRequestId: '', time: '' };
  return { answer: { status: 200, headers: new Headers(), body }, details };
};

const pane = {
  subject: { kind: 'search' },
  kept: undefined,
  choose: () => undefined,
  goBack: () => undefined,
  onBusy: () => undefined,
} as const;

async function openView(subject: Subject, first: Mailbox) {
  const viewOf = (mailbox: Mailbox) => (
    <ContactsProvider>
      <SubjectView mailbox={mailbox} onChoose={() => undefined} pane={pane} subject={subject} />
    </ContactsProvider>
  );
  const services = { ...createFakeServices(), transport };
  const page = await renderInPage(viewOf(first), { services });
  const moveTo = async (mailbox: Mailbox) => {
    page.rerender(viewOf(mailbox));
    await settlePage();
  };
  return { ...page, moveTo };
}

const entry = (name: string) => screen.getByRole('button', { name: new RegExp(name) });

it('lets the contact of the same person be chosen anew in another shared mailbox', async () => {
  const { user, moveTo } = await openView({ kind: 'person', person: elena }, sales);
  await user.click(entry('Second Elena of Sales'));
  await settlePage();
  expect(screen.getByText('Second Elena of Sales')).toBeVisible();

  await moveTo(support);
  expect(screen.queryByText(/of Sales/)).not.toBeInTheDocument();
  expect(entry('Second Elena of Support')).toBeVisible();
});

it('begins the list of all contacts anew in another shared mailbox', async () => {
  const { user, moveTo } = await openView({ kind: 'search' }, sales);
  await user.click(screen.getByRole('button', { name: 'Show more' }));
  await settlePage();
  expect(entry('Second Elena of Sales')).toBeVisible();
  await moveTo(support);
  expect(screen.queryByText(/of Sales/)).not.toBeInTheDocument();
  expect(entry('First Elena of Support')).toBeVisible();
});
