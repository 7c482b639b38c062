import { ok } from '#shared';

import { createGraphLimits } from '../../../../sandbox/graph/index.ts';
import { createVirtualClock } from '../../../support/virtual-clock.ts';

const mailbox = { appId: 'app', mailboxId: 'mailbox' };
const work = () => Promise.resolve(ok({ kind: 'empty', status: 200 } as const));

/** Source: Microsoft Learn, throttling-limits (Outlook service), 2026-02-06. */
const maxRequests = 10_000;

it('forgets the requests of the last ten minutes on reset', async () => {
  const limits = createGraphLimits(createVirtualClock());
  for (let count = 0; count < maxRequests; count += 1) await limits.mailboxes.run(mailbox, work);
  expect(await limits.mailboxes.run(mailbox, work)).toMatchObject({
    ok: false,
    error: { status: 429 },
  });

  limits.reset();

  expect(await limits.mailboxes.run(mailbox, work)).toMatchObject({ ok: true });
});

it('still counts what is under way after a reset', async () => {
  const limits = createGraphLimits(createVirtualClock());
  let finish = () => {};
  const held = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const four = [1, 2, 3, 4].map(() =>
    limits.mailboxes.run(mailbox, async () => {
      await held;
      return ok({ kind: 'empty', status: 200 } as const);
    }),
  );

  limits.reset();

  expect(await limits.mailboxes.run(mailbox, work)).toMatchObject({ ok: false });
  finish();
  await Promise.all(four);
  expect(await limits.mailboxes.run(mailbox, work)).toMatchObject({ ok: true });
});
