import { postponeClosing } from '../../../src/auth/postpone-closing.ts';

it('leaves the window a moment for what it has just posted, and then closes it', () => {
  const close = jest.fn();
  const timers: { readonly work: () => void; readonly delayMs: number }[] = [];
  const setTimeout = ((work: () => void, delayMs: number) =>
    timers.push({ work, delayMs })) as unknown as Window['setTimeout'];
  const page = { close, setTimeout };
  postponeClosing(page);

  page.close();

  expect(close).not.toHaveBeenCalled();
  expect(timers[0]!.delayMs).toBeGreaterThanOrEqual(200);
  timers[0]!.work();
  expect(close).toHaveBeenCalledTimes(1);
});
