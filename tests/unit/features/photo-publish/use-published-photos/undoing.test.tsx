/** @jest-environment jsdom */

import { passTime } from '../../../../support/render-page.tsx';
import { failUpload, mine, openPhotos } from './open-photos.tsx';

describe('removing and undoing', () => {
  it('removes the photo and takes the removal back', async () => {
    const opened = await openPhotos();
    const before = opened.services.graph.photo();
    await opened.press(({ remove }) => remove());
    expect(opened.services.graph.photo()).toBeUndefined();
    expect(opened.published()).toMatchObject({
      photo: { status: 'absent' },
      change: { status: 'done', job: 'remove' },
    });
    await opened.press(({ undo }) => undo());
    expect(opened.services.graph.photo()).toBe(before);
    expect(opened.published()).toMatchObject({
      photo: { status: 'present', bytes: before },
      change: { status: 'done', job: 'undo' },
    });
  });

  it('undoes a first photo by removing it', async () => {
    const opened = await openPhotos({ photo: null });
    await opened.press(({ save }) => save(mine));
    await opened.press(({ undo }) => undo());
    expect(opened.services.graph.photo()).toBeUndefined();
    expect(opened.published().photo).toEqual({ status: 'absent' });
  });

  it('undoes the undoing', async () => {
    const opened = await openPhotos();
    await opened.press(({ save }) => save(mine));
    await passTime(opened.services, 1_000);
    await opened.press(({ undo }) => undo());
    await passTime(opened.services, 1_000);
    await opened.press(({ undo }) => undo());
    expect(opened.services.graph.photo()).toBe(mine);
  });

  it('tries the undoing again, and not the save before it', async () => {
    const opened = await openPhotos();
    const before = opened.services.graph.photo();
    await opened.press(({ save }) => save(mine));
    failUpload(opened.services);
    await opened.press(({ undo }) => undo());
    expect(opened.published().change).toMatchObject({ status: 'failed', job: 'undo' });
    await opened.press(({ tryAgain }) => tryAgain());
    expect(opened.services.graph.photo()).toBe(before);
  });
});
