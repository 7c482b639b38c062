/** @jest-environment jsdom */
import { act, render, screen } from '@testing-library/react';

import {
  LiveRegionProvider,
  useAnnounce,
  useAnnounceAtRest,
  type Announce,
  type AnnounceAtRest,
} from '#ui';

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

describe('what is said once things have come to rest', () => {
  let announce: Announce;
  let announceAtRest: AnnounceAtRest;
  function Speaker() {
    announce = useAnnounce();
    announceAtRest = useAnnounceAtRest();
    return null;
  }
  const pass = (durationMs: number) => act(() => jest.advanceTimersByTime(durationMs));
  const region = () => screen.getByRole('status');

  beforeEach(() => {
    jest.useFakeTimers();
    render(
      <LiveRegionProvider>
        <Speaker />
      </LiveRegionProvider>,
    );
  });
  afterEach(() => jest.useRealTimers());

  it('is said once, with the words of then', () => {
    let position = 'left';
    announceAtRest(() => position);
    pass(300);
    announceAtRest(() => position);
    pass(300);
    expect(region()).toHaveTextContent(/^$/);
    position = 'right';
    pass(300);
    expect(region()).toHaveTextContent('right');
  });

  it('never covers what was announced meanwhile', () => {
    announceAtRest(() => 'moved');
    act(() => announce('Saved'));
    pass(1_000);
    expect(region()).toHaveTextContent('Saved');
  });

  it('leaves the words that stand when there is nothing to say', () => {
    act(() => announce('Saved'));
    announceAtRest(() => undefined);
    pass(1_000);
    expect(region()).toHaveTextContent('Saved');
  });
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
