import { ok } from '#shared';
import { createMailboxLimits } from '../../../../sandbox/graph/limits/mailbox-limits.ts';
import type { GraphAnswer } from '../../../../sandbox/graph/answer.ts';
import { createFakeClock } from '../../../support/fake-clock.ts';

const done: GraphAnswer = ok({ kind: 'empty', status: 200 });
const mailbox = { appId: 'portrait', mailboxId: 'adele' };

describe('the limits of a mailbox', () => {
  it('let 10,000 requests through in ten minutes, and say when there is room again', async () => {
    const clock = createFakeClock();
    const limits = createMailboxLimits(clock);
    const ask = (where = mailbox) => limits.run(where, () => Promise.resolve(done));
    await ask();
    await clock.advance(60_000);
    for (let count = 1; count < 10_000; count += 1) await ask();

    const refused = await ask();
    const other = await ask({ ...mailbox, mailboxId: 'nia' });
    const otherApp = await ask({ ...mailbox, appId: 'else' });
    await clock.advance(9 * 60_000);
    const answers = [await ask(), await ask()];

    expect(refused).toMatchObject({ error: { status: 429, retryAfterSeconds: 540 } });
    expect([other.ok, otherApp.ok]).toEqual([true, true]);
    expect(answers.map((answer) => answer.ok)).toEqual([true, false]);
  });

  it('let four requests at once through, and count none twice that failed', async () => {
    const limits = createMailboxLimits(createFakeClock());
    const failing = () => limits.run(mailbox, () => Promise.reject(new Error('A bug.')));

    for (let count = 0; count < 4; count += 1) await expect(failing()).rejects.toThrow('A bug.');
    const release: (() => void)[] = [];
    const waiting = () => new Promise<GraphAnswer>((resolve) => release.push(() => resolve(done)));
    const held = Array.from({ length: 4 }, () => limits.run(mailbox, waiting));
    const fifth = await limits.run(mailbox, () => Promise.resolve(done));
    release.forEach((free) => free());

    expect(fifth).toMatchObject({
      error: { status: 429, message: 'Application is over its MailboxConcurrency limit.' },
    });
    expect((await Promise.all(held)).every((answer) => answer.ok)).toBe(true);
  });
});
