import {
  keptContents,
  offeredContent,
  expectSaved,
  remove,
  save,
  shownFirst,
  startPublishing,
} from './publishing.ts';

describe('a change by someone else', () => {
  it('is shown and not written over', async () => {
    const publishing = await startPublishing();
    publishing.service.changeByOther('theirs');

    const result = await save(publishing, 'mine');

    if (result.status !== 'changed-meanwhile' || result.theirs.status !== 'present') {
      throw new Error('The change was not noticed.');
    }
    expect(await result.theirs.bytes.text()).toBe('theirs');
    expect(publishing.service.stored()).toBe('theirs');
    expect(publishing.service.requests).not.toContain('PUT /photo/$value');
    expect(await keptContents(publishing)).toEqual([]);
  });

  it('is noticed when it took the photo away', async () => {
    const publishing = await startPublishing();
    publishing.service.changeByOther(null);

    const result = await save(publishing, 'mine');

    expect(result).toEqual({ status: 'changed-meanwhile', theirs: { status: 'absent' } });
  });

  it('is noticed when there was none before', async () => {
    const publishing = await startPublishing({ first: null });
    publishing.service.changeByOther('theirs');

    const result = await save(publishing, 'mine', { shown: { status: 'absent' } });

    expect(result.status).toBe('changed-meanwhile');
  });

  it('stops a removal too', async () => {
    const publishing = await startPublishing();
    publishing.service.changeByOther('theirs');

    expect((await remove(publishing)).status).toBe('changed-meanwhile');
  });

  it('is replaced when the person decides so, and kept', async () => {
    const publishing = await startPublishing();
    publishing.service.changeByOther('theirs');

    const saved = expectSaved(await save(publishing, 'mine', { conflict: 'save-mine' }));

    expect(publishing.service.stored()).toBe('mine');
    expect(await offeredContent(saved.undo)).toBe('theirs');
  });

  it('cannot be known when nothing was shown', async () => {
    const publishing = await startPublishing();
    publishing.service.changeByOther('theirs');

    const saved = expectSaved(await save(publishing, 'mine', { shown: { status: 'unknown' } }));

    expect(await offeredContent(saved.undo)).toBe('theirs');
  });

  it('is noticed after our own save as well', async () => {
    const publishing = await startPublishing();
    const saved = expectSaved(await save(publishing, 'mine'));
    await publishing.clock.run(saved.verify());
    publishing.service.changeByOther('theirs');

    const result = await save(publishing, 'mine again', { shown: shownFirst });

    expect(result.status).toBe('changed-meanwhile');
  });

  it('is noticed when it takes away what we have just saved', async () => {
    const publishing = await startPublishing();
    expectSaved(await save(publishing, 'mine'));
    publishing.service.changeByOther(null);

    expect((await save(publishing, 'mine again')).status).toBe('changed-meanwhile');
  });

  it('back to the photo from before is noticed once our own save is long past', async () => {
    const publishing = await startPublishing();
    expectSaved(await save(publishing, 'mine'));
    publishing.service.setLag(60 * 60_000);
    await publishing.clock.run(publishing.clock.sleep(11 * 60_000));

    const result = await save(publishing, 'again', { shown: { status: 'present', etag: '"E1"' } });

    expect(result.status).toBe('changed-meanwhile');
  });
});
