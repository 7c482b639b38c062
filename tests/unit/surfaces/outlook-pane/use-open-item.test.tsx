/** @jest-environment jsdom */
import { act, renderHook } from '@testing-library/react';

import type { HostError, MailItems, OpenItem } from '#hosts';
import { err, ok, type Result } from '#shared';

import { useOpenItem } from '../../../../src/surfaces/outlook-pane/use-open-item.ts';
import { elena, priya } from './people.ts';

type Answer = (answer: Result<OpenItem | undefined, HostError>) => void;

/** Outlook, which answers when the test says so. */
function createMailItems() {
  const waiting: Answer[] = [];
  const listeners = new Set<() => void>();
  const mailItems: MailItems = {
    readOpenItem: () => new Promise((resolve) => waiting.push(resolve)),
    onItemChange: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  return {
    mailItems,
    listeners,
    openAnother: () => act(() => listeners.forEach((listener) => listener())),
    /** Answers the question of that number, counted from 0. */
    answer: (question: number, answer: Parameters<Answer>[0]) =>
      act(async () => {
        waiting[question]?.(answer);
        await Promise.resolve();
      }),
  };
}

it('has nothing to read where there is no Outlook', () => {
  const { result } = renderHook(() => useOpenItem(undefined));
  expect(result.current).toEqual({ status: 'read' });
});

it('never shows the answer to an older question', async () => {
  const outlook = createMailItems();
  const { result } = renderHook(() => useOpenItem(outlook.mailItems));
  expect(result.current.status).toBe('reading');
  outlook.openAnother();
  await outlook.answer(1, ok({ people: [priya] }));
  await outlook.answer(0, ok({ people: [elena] }));
  expect(result.current).toEqual({ status: 'read', item: { people: [priya] } });
});

it('asks once more when the person wants it', async () => {
  const outlook = createMailItems();
  const { result } = renderHook(() => useOpenItem(outlook.mailItems));
  await outlook.answer(0, err({ kind: 'hosts/timeout' }));
  expect(result.current).toMatchObject({ status: 'failed', failure: { kind: 'hosts/timeout' } });

  act(() => {
    if (result.current.status === 'failed') result.current.again();
  });
  await outlook.answer(1, ok({ people: [elena] }));
  expect(result.current).toEqual({ status: 'read', item: { people: [elena] } });
});

it('listens no more when the pane is gone', () => {
  const outlook = createMailItems();
  const { unmount } = renderHook(() => useOpenItem(outlook.mailItems));
  expect(outlook.listeners.size).toBe(1);
  unmount();
  expect(outlook.listeners.size).toBe(0);
});
