/** @jest-environment jsdom */
import { screen } from '@testing-library/react';

import { FailureNotice, SupportUrlProvider, type FailureWords } from '#ui';

import { renderInPage } from '../../support/render-page.tsx';

const words: FailureWords = {
  title: 'No connection',
  explanation: 'The connection broke.',
  nextStep: 'Try again.',
  details: [
    { label: 'Error', value: 'graph/network' },
    { label: 'Request', value: 'PUT /v1.0/me/photo/$value' },
  ],
};

const giveClipboard = (writeText: (text: string) => Promise<void>) =>
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });

it('says in an alert what happened, why, and what to do', async () => {
  await renderInPage(<FailureNotice note="The earlier photo is still there." words={words} />);
  const alert = screen.getByRole('alert');
  expect(alert).toHaveTextContent('No connection');
  expect(alert).toHaveTextContent('The connection broke. Try again.');
  expect(alert).toHaveTextContent('The earlier photo is still there.');
});

it.each(['you', 'nobody-wait'] as const)('links no help where %s can act', async (who) => {
  await renderInPage(
    <SupportUrlProvider value="https://help.contoso.com">
      <FailureNotice words={{ ...words, who }} />
    </SupportUrlProvider>,
  );
  expect(screen.queryByRole('link')).toBeNull();
});

it('keeps buttons and details out of what the alert reads aloud', async () => {
  await renderInPage(<FailureNotice actions={<button>Sign in</button>} words={words} />);
  expect(screen.getByRole('alert')).not.toContainElement(screen.getByText('Sign in'));
  expect(screen.getByRole('alert')).not.toHaveTextContent('graph/network');
});

it('holds the details for support back until they are asked for', async () => {
  const { user } = await renderInPage(<FailureNotice words={words} />);
  expect(screen.getByText('graph/network')).not.toBeVisible();
  await user.click(screen.getByText('Details for support'));
  expect(screen.getByText('graph/network')).toBeVisible();
  expect(screen.getAllByRole('term').map(({ textContent }) => textContent)).toEqual([
    'Error',
    'Request',
  ]);
});

it('copies the details, a line each, and says so', async () => {
  const copied: string[] = [];
  const { user } = await renderInPage(<FailureNotice words={words} />);
  giveClipboard((text) => {
    copied.push(text);
    return Promise.resolve();
  });
  await user.click(screen.getByText('Details for support'));
  await user.click(screen.getByRole('button', { name: 'Copy details' }));
  expect(copied).toEqual(['Error: graph/network\nRequest: PUT /v1.0/me/photo/$value']);
  expect(screen.getByRole('status')).toHaveTextContent('Details copied');
});

it('does not claim to have copied what could not be copied', async () => {
  const { user } = await renderInPage(<FailureNotice words={words} />);
  giveClipboard(() => Promise.reject(new DOMException('denied', 'NotAllowedError')));
  Object.defineProperty(document, 'execCommand', { value: () => false, configurable: true });
  await user.click(screen.getByText('Details for support'));
  await user.click(screen.getByRole('button', { name: 'Copy details' }));
  expect(screen.getByRole('status')).not.toHaveTextContent('Details copied');
});
