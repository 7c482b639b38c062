/** @jest-environment jsdom */
import { act, render, screen } from '@testing-library/react';

import { LiveRegionProvider, useAnnounce, type Announce } from '#ui';

function renderRegion(): Announce {
  let announce: Announce | undefined;
  function Speaker() {
    announce = useAnnounce();
    return null;
  }
  render(
    <LiveRegionProvider>
      <Speaker />
    </LiveRegionProvider>,
  );
  return (text) => act(() => announce?.(text));
}

it('is one polite region that says what it is told', () => {
  const announce = renderRegion();
  expect(screen.getAllByRole('status')).toHaveLength(1);
  announce('Saved');
  expect(screen.getByRole('status')).toHaveTextContent('Saved');
  announce('Undone');
  expect(screen.getByRole('status')).toHaveTextContent(/^Undone$/);
});

it('says the same text twice as two texts', () => {
  const announce = renderRegion();
  announce('Saved');
  const first = screen.getByText('Saved');
  announce('Saved');
  expect(screen.getByText('Saved')).not.toBe(first);
});

it('stays where a screen reader hears it while a modal dialog is open', () => {
  renderRegion();
  const region = screen.getByRole('status');
  expect(region.parentElement).toBe(document.body);
  expect(region).toHaveAttribute('data-tabster-never-hide');
});

it('keeps one way of announcing, so that nothing is said again when the page is drawn anew', () => {
  const seen = new Set<Announce>();
  function Speaker() {
    seen.add(useAnnounce());
    return null;
  }
  const { rerender } = render(
    <LiveRegionProvider>
      <Speaker />
    </LiveRegionProvider>,
  );
  act(() => [...seen][0]?.('Saved'));
  rerender(
    <LiveRegionProvider>
      <Speaker />
    </LiveRegionProvider>,
  );
  expect(seen.size).toBe(1);
});

it('needs its provider', () => {
  function Speaker() {
    useAnnounce();
    return null;
  }
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(() => render(<Speaker />)).toThrow('inside LiveRegionProvider');
  jest.restoreAllMocks();
});
