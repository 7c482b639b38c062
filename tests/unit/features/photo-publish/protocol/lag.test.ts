import {
  expectSaved,
  keptContents,
  offeredContent,
  remove,
  save,
  startPublishing,
  undo,
  type Publishing,
} from './publishing.ts';

const lagging = async (lagMs: number, first?: string | null): Promise<Publishing> => {
  const publishing = await startPublishing(first === undefined ? {} : { first });
  publishing.service.setLag(lagMs);
  return publishing;
};

const wait = ({ clock }: Publishing, durationMs: number) => clock.run(clock.sleep(durationMs));

describe('verification', () => {
  it.each([
    { lagMs: 0, polls: [1_000] },
    { lagMs: 2_500, polls: [1_000, 2_000] },
    { lagMs: 20_000, polls: [1_000, 2_000, 4_000, 8_000, 15_000] },
    { lagMs: 59_000, polls: [1_000, 2_000, 4_000, 8_000, 15_000, 30_000] },
  ])('confirms after $polls.length readings when reads lag $lagMs ms', async ({ lagMs, polls }) => {
    const publishing = await lagging(lagMs);
    const saved = expectSaved(await save(publishing, 'new'));
    const before = publishing.clock.finishedSleepsMs.length;

    const verification = await publishing.clock.run(saved.verify());

    expect(verification).toMatchObject({
      status: 'confirmed',
      photo: { status: 'present', metadata: { etag: '"E1"' } },
    });
    expect(publishing.clock.finishedSleepsMs.slice(before)).toEqual(polls);
  });

  it('gives up after a minute: saved, but not shown yet', async () => {
    const publishing = await lagging(5 * 60_000);
    const saved = expectSaved(await save(publishing, 'new'));

    expect(await publishing.clock.run(saved.verify())).toEqual({ status: 'not-shown-yet' });
    expect(publishing.clock.finishedSleepsMs).toEqual([1_000, 2_000, 4_000, 8_000, 15_000, 30_000]);
  });

  it('goes on over readings that fail', async () => {
    const publishing = await startPublishing();
    const saved = expectSaved(await save(publishing, 'new'));
    publishing.service.trouble('GET', 500, 404);

    expect(await publishing.clock.run(saved.verify())).toMatchObject({ status: 'confirmed' });
  });

  it('of a removal waits for the photo to be gone', async () => {
    const publishing = await lagging(2_500);
    const removed = expectSaved(await remove(publishing));

    expect(await publishing.clock.run(removed.verify())).toEqual({
      status: 'confirmed',
      photo: { status: 'absent' },
    });
    expect(publishing.clock.finishedSleepsMs).toEqual([1_000, 2_000]);
  });

  it('confirms nothing when nobody knows what was there before', async () => {
    const publishing = await startPublishing();
    publishing.service.trouble('GET', 500, 500, 500);
    const saved = expectSaved(
      await save(publishing, 'new', { shown: { status: 'unknown' }, unreadable: 'replace' }),
    );

    expect(await publishing.clock.run(saved.verify())).toEqual({ status: 'not-shown-yet' });
  });

  it('goes by what the person saw when the photo could not be read at the save', async () => {
    const publishing = await lagging(2_500);
    publishing.service.trouble('GET', 500, 500, 500);
    const saved = expectSaved(await save(publishing, 'new', { unreadable: 'replace' }));

    await publishing.clock.run(saved.verify());

    expect(publishing.clock.finishedSleepsMs).toEqual([1_000, 2_000]);
  });

  it('reads under a signal that nobody pulls', async () => {
    const publishing = await startPublishing();
    const saved = expectSaved(await save(publishing, 'new'));

    const verification = saved.verify({ signal: new AbortController().signal });

    expect(await publishing.clock.run(verification)).toMatchObject({ status: 'confirmed' });
  });

  it('stops when it is cancelled', async () => {
    const publishing = await lagging(60_000);
    const saved = expectSaved(await save(publishing, 'new'));
    const cancel = new AbortController();

    const verification = saved.verify({ signal: cancel.signal });
    cancel.abort();

    await expect(verification).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('a second save while reads lag behind the first', () => {
  it('is no conflict, and keeps our own first photo as the earlier one', async () => {
    const publishing = await lagging(30_000);
    await save(publishing, 'first');

    const second = expectSaved(await save(publishing, 'second'));

    expect(publishing.service.stored()).toBe('second');
    expect(await offeredContent(second.undo)).toBe('first');
    expect(await keptContents(publishing)).toEqual(['first', 'old']);
  });

  it('can be undone, step by step, to the photo from before', async () => {
    const publishing = await lagging(30_000);
    const first = expectSaved(await save(publishing, 'first'));
    const second = expectSaved(await save(publishing, 'second'));

    await undo(publishing, second.undo);
    expect(publishing.service.stored()).toBe('first');
    await undo(publishing, first.undo);
    expect(publishing.service.stored()).toBe('old');
  });

  it('is no conflict when the first photo comes up meanwhile, and a third keeps the second', async () => {
    const publishing = await lagging(30_000);
    await save(publishing, 'first');
    await wait(publishing, 20_000);
    await save(publishing, 'second');
    await wait(publishing, 15_000);

    const third = expectSaved(await save(publishing, 'third'));

    expect(await offeredContent(third.undo)).toBe('second');
    expect(publishing.service.stored()).toBe('third');
  });

  it('is no conflict later, when both have come up one after the other', async () => {
    const publishing = await lagging(30_000);
    await save(publishing, 'first');
    await wait(publishing, 20_000);
    const second = expectSaved(await save(publishing, 'second'));
    await publishing.clock.run(second.verify());
    await wait(publishing, 60_000);

    const third = expectSaved(await save(publishing, 'third'));

    expect(await offeredContent(third.undo)).toBe('second');
  });

  it('keeps what a removal left: nothing', async () => {
    const publishing = await lagging(30_000);
    await remove(publishing);

    const saved = expectSaved(await save(publishing, 'new'));

    expect(await offeredContent(saved.undo)).toBeNull();
  });

  it('works after a photo was set where there was none', async () => {
    const publishing = await lagging(30_000, null);
    const shown = { status: 'absent' } as const;
    await save(publishing, 'first', { shown });

    const removed = expectSaved(await remove(publishing, { shown }));

    expect(publishing.service.stored()).toBeNull();
    expect(await offeredContent(removed.undo)).toBe('first');
  });

  it('keeps the first photo once it shows, as the service has it', async () => {
    const publishing = await lagging(30_000);
    await save(publishing, 'first');
    await wait(publishing, 31_000);

    const second = expectSaved(await save(publishing, 'second'));

    expect(await offeredContent(second.undo)).toBe('first');
    expect(publishing.service.stored()).toBe('second');
  });

  it('does not confirm by the first photo’s coming up when that one is already known', async () => {
    const publishing = await startPublishing();
    const first = expectSaved(await save(publishing, 'first'));
    await publishing.clock.run(first.verify());
    publishing.service.setLag(6_000);
    const second = expectSaved(await save(publishing, 'second'));

    const verification = await publishing.clock.run(second.verify());

    expect(verification).toMatchObject({ photo: { metadata: { etag: '"E2"' } } });
  });

  it('after one that was refused keeps the photo that is really there', async () => {
    const publishing = await lagging(30_000);
    await save(publishing, 'first');
    publishing.service.trouble('PUT', 403);
    await save(publishing, 'refused');

    const saved = expectSaved(await save(publishing, 'second'));

    expect(await offeredContent(saved.undo)).toBe('first');
  });

  it('after one that was lost keeps the last photo that surely arrived', async () => {
    const publishing = await lagging(30_000);
    await save(publishing, 'first');
    publishing.service.trouble('PUT', 'cut-before', 'cut-before', 'cut-before', 'cut-before');
    const lost = await save(publishing, 'lost');
    expect(lost).toMatchObject({ status: 'failed', stored: 'old' });

    const saved = expectSaved(await save(publishing, 'second'));

    expect(await offeredContent(saved.undo)).toBe('first');
  });

  it('offers no undo when the photo cannot be read just then, and is still no conflict afterwards', async () => {
    const publishing = await lagging(30_000);
    await save(publishing, 'first');
    publishing.service.trouble('GET', 500, 500, 500);
    const second = expectSaved(await save(publishing, 'second', { unreadable: 'replace' }));
    expect(second.undo).toEqual({ status: 'not-possible' });

    const third = expectSaved(await save(publishing, 'third'));

    expect(await offeredContent(third.undo)).toBe('second');
  });

  it('starts a new row once the first is long past, even when nothing can be read', async () => {
    const publishing = await startPublishing();
    await save(publishing, 'first');
    await wait(publishing, 11 * 60_000);
    publishing.service.trouble('GET', 500, 500, 500);
    await save(publishing, 'second', {
      shown: { status: 'present', etag: '"E1"' },
      unreadable: 'replace',
    });
    publishing.service.setLag(60_000);

    const third = expectSaved(await save(publishing, 'third'));

    expect(await offeredContent(third.undo)).toBe('second');
  });
});
