import {
  asked,
  expectSaved,
  jpegOf,
  keptContents,
  offeredContent,
  remove,
  save,
  shownFirst,
  startPublishing,
  undo,
  type Publishing,
} from './publishing.ts';

const unreadable = (status = 500) => Array.from({ length: 12 }, () => status);

/** The bytes alone cannot be read; metadata can. */
const withoutBytes = async (): Promise<Publishing> => {
  const publishing = await startPublishing();
  publishing.service.troubleAt('/photo/$value', 'GET', ...unreadable());
  return publishing;
};

const shownWithBytes = {
  status: 'present',
  etag: '"E0"',
  bytes: new Blob(['old'], { type: 'image/jpeg' }),
} as const;

describe('a photo that cannot be read before a change', () => {
  it.each([404, 500, 503])('is neither replaced nor removed (%d)', async (status) => {
    const publishing = await startPublishing();
    publishing.service.trouble('GET', ...unreadable(status));

    const failed = { status: 'failed', stored: 'old', earlier: 'unreadable' };
    expect(await save(publishing, 'new')).toMatchObject(failed);
    publishing.service.trouble('GET', ...unreadable(status));
    expect(await remove(publishing)).toMatchObject(failed);

    expect(publishing.service.stored()).toBe('old');
    expect(publishing.service.requests.every((request) => request.startsWith('GET'))).toBe(true);
    expect(await keptContents(publishing)).toEqual([]);
  });

  it('is replaced when the person goes on all the same, and there is no undo', async () => {
    const publishing = await startPublishing();
    publishing.service.trouble('GET', ...unreadable());

    const saved = expectSaved(await save(publishing, 'new', { unreadable: 'replace' }));

    expect(publishing.service.stored()).toBe('new');
    expect(saved.undo).toEqual({ status: 'not-possible' });
  });

  it('is kept after all when it can be read by then', async () => {
    const publishing = await startPublishing();

    const saved = expectSaved(await save(publishing, 'new', { unreadable: 'replace' }));

    expect(await offeredContent(saved.undo)).toBe('old');
  });

  it('is kept as the page holds it where its ETag is that of the photo on the screen', async () => {
    const publishing = await withoutBytes();

    const saved = expectSaved(await save(publishing, 'new', { shown: shownWithBytes }));

    expect(await offeredContent(saved.undo)).toBe('old');
    await undo(publishing, saved.undo, { shown: shownWithBytes });
    expect(publishing.service.stored()).toBe('old');
  });

  it('is not taken for the one on the screen when someone else changed it', async () => {
    const publishing = await withoutBytes();
    publishing.service.changeByOther('theirs');

    const result = await save(publishing, 'new', { shown: shownWithBytes });

    expect(result).toMatchObject({ status: 'failed', earlier: 'unreadable' });
    expect(publishing.service.stored()).toBe('theirs');
  });

  it.each([
    ['shows late', 30_000],
    ['has come up', 0],
  ])('is our own where what we wrote last %s', async (_, lagMs) => {
    const publishing = await startPublishing();
    publishing.service.setLag(lagMs);
    expectSaved(await save(publishing, 'mine'));
    publishing.service.troubleAt('/photo/$value', 'GET', ...unreadable());

    const saved = expectSaved(await save(publishing, 'next', { shown: shownFirst }));

    expect(await offeredContent(saved.undo)).toBe('mine');
  });

  it('that someone took away meanwhile is asked about as a change', async () => {
    const publishing = await startPublishing();
    publishing.service.changeByOther(null);
    publishing.service.trouble('GET', 500, 500);

    expect(await save(publishing, 'new')).toEqual({
      status: 'changed-meanwhile',
      theirs: { status: 'absent' },
    });
  });

  it('ends the save where the connection is gone at the second look', async () => {
    const publishing = await startPublishing();
    publishing.service.trouble(
      'GET',
      500,
      500,
      ...Array.from({ length: 4 }, () => 'cut-before' as const),
    );

    const result = await publishing.clock.run(
      publishing.publisher.publish({ ...asked(), jpeg: jpegOf('new') }),
    );

    expect(result).toEqual({
      status: 'failed',
      error: expect.objectContaining({ kind: 'graph/network' }) as unknown,
      stored: 'old',
      undo: { status: 'not-possible' },
    });
  });
});
