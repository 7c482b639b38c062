import { popupClosed } from '../../../src/auth/popup-closed.ts';
import { createFakeClock } from '../../support/fake-clock.ts';

function start() {
  const popup = { closed: false };
  const focus = { onPage: false };
  const clock = createFakeClock();
  const stop = new AbortController();
  const seen = jest.fn<undefined, [unknown]>();
  const watching = popupClosed(
    { popup, page: { hasFocus: () => focus.onPage } },
    clock,
    stop.signal,
  );
  watching.then(
    () => seen('closed'),
    (reason: unknown) => seen(reason),
  );
  const pass = async (durationMs: number) => {
    for (let passedMs = 0; passedMs < durationMs; passedMs += 500) await clock.advance(500);
  };
  return { popup, focus, stop, seen, pass };
}

describe('noticing a closed popup', () => {
  it('says so 1.5 s after the person has closed it and is back on the page', async () => {
    const { popup, focus, seen, pass } = start();
    await pass(60_000);
    popup.closed = true;
    focus.onPage = true;
    await pass(1_000);
    expect(seen).not.toHaveBeenCalled();
    await pass(500);
    expect(seen).toHaveBeenCalledWith('closed');
  });

  it('does not believe a popup that reads as closed while the page has no focus', async () => {
    const { popup, seen, pass } = start();
    popup.closed = true;
    await pass(60_000);
    expect(seen).not.toHaveBeenCalled();
  });

  it('starts counting again when the person goes back to the popup', async () => {
    const { popup, focus, seen, pass } = start();
    popup.closed = true;
    focus.onPage = true;
    await pass(1_000);
    focus.onPage = false;
    await pass(500);
    focus.onPage = true;
    await pass(1_000);
    expect(seen).not.toHaveBeenCalled();
  });

  it('stops when nobody wants to know any more', async () => {
    const { stop, seen, pass } = start();
    await pass(500);
    stop.abort();
    await pass(500);
    expect(seen).toHaveBeenCalledWith(expect.objectContaining({ name: 'AbortError' }));
  });
});
