/** @jest-environment jsdom */
import { act, renderHook } from '@testing-library/react';

import type { OpenItemState } from '../../../../src/surfaces/outlook-pane/use-open-item.ts';
import { usePaneSubject } from '../../../../src/surfaces/outlook-pane/use-pane-subject.ts';
import { contactOf, elena, priya } from './people.ts';

const ofElena: OpenItemState = { status: 'read', item: { people: [elena] } };
const ofPriya: OpenItemState = { status: 'read', item: { people: [priya] } };
const nothing: OpenItemState = { status: 'read' };

const beside = (open: OpenItemState) =>
  renderHook((state: OpenItemState) => usePaneSubject(state), { initialProps: open });

it('follows the open item', () => {
  const { result, rerender } = beside(ofElena);
  expect(result.current.subject).toEqual({ kind: 'person', person: elena });
  rerender(ofPriya);
  expect(result.current.subject).toEqual({ kind: 'person', person: priya });
  rerender(nothing);
  expect(result.current.subject).toEqual({ kind: 'search' });
  expect(result.current.kept).toBeUndefined();
});

it('stays with the chosen person as long as the item is the same', () => {
  const { result, rerender } = beside(ofElena);
  act(() => result.current.choose({ kind: 'me' }));
  rerender(ofElena);
  expect(result.current.subject).toEqual({ kind: 'me' });
});

it.each([
  ['another item', ofPriya, { kind: 'person', person: priya }],
  ['nothing', nothing, { kind: 'search' }],
] as const)('speaks of the framing that %s took away, and goes back to it', (_, next, subject) => {
  const { result, rerender } = beside(ofElena);
  act(() => result.current.onBusy('framing', contactOf(elena)));
  rerender(next);
  expect(result.current.subject).toEqual(subject);
  expect(result.current.kept).toEqual({ why: 'framing', contact: contactOf(elena) });

  act(() => result.current.goBack());
  expect(result.current.subject).toEqual({ kind: 'contact', contact: contactOf(elena) });
  expect(result.current.kept).toBeUndefined();
});

it('goes back to the person’s own photo, which is no contact', () => {
  const { result, rerender } = beside(ofElena);
  act(() => result.current.choose({ kind: 'me' }));
  act(() => result.current.onBusy('framing'));
  rerender(ofPriya);
  act(() => result.current.goBack());
  expect(result.current.subject).toEqual({ kind: 'me' });
});

it('waits for the end of a save, and then shows the last item of several', () => {
  const { result, rerender } = beside(ofElena);
  act(() => result.current.onBusy('saving', contactOf(elena)));
  rerender(nothing);
  rerender(ofPriya);
  expect(result.current.subject).toEqual({ kind: 'person', person: elena });

  act(() => result.current.onBusy('idle', contactOf(elena)));
  expect(result.current.subject).toEqual({ kind: 'person', person: priya });
  expect(result.current.kept).toEqual({ why: 'saving', contact: contactOf(elena) });
});

it('keeps what it shows while an item cannot be read', () => {
  const { result, rerender } = beside(ofElena);
  rerender({ status: 'failed', failure: { kind: 'hosts/timeout' }, again: () => undefined });
  expect(result.current.subject).toEqual({ kind: 'person', person: elena });
});
