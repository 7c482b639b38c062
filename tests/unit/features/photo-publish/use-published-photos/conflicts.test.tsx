/** @jest-environment jsdom */

import { mine, openPhotos, theirs } from './open-photos.tsx';

describe('a change by someone else', () => {
  async function openConflict() {
    const opened = await openPhotos();
    opened.services.graph.changeByOther(theirs);
    await opened.press(({ save }) => save(mine));
    return opened;
  }

  it('writes nothing and asks', async () => {
    const { services, published } = await openConflict();
    expect(services.graph.photo()).toBe(theirs);
    expect(published().change).toMatchObject({
      status: 'conflict',
      job: 'save',
      mine: { bytes: mine },
      theirs: { bytes: theirs },
    });
  });

  it('shows theirs at "Keep theirs" and takes it as seen', async () => {
    const { services, published, press } = await openConflict();
    await press(({ keepTheirs }) => keepTheirs());
    expect(published()).toMatchObject({
      photo: { bytes: theirs },
      targets: [{ shown: { etag: '"E1"' } }],
      change: { status: 'idle' },
    });
    await press(({ save }) => save(mine));
    expect(services.graph.photo()).toBe(mine);
  });

  it('writes mine over theirs at "Save mine", and undoing brings theirs back', async () => {
    const opened = await openConflict();
    await opened.press(({ saveMine }) => saveMine());
    expect(opened.services.graph.photo()).toBe(mine);
    await opened.press(({ undo }) => undo());
    expect(opened.services.graph.photo()).toBe(theirs);
  });

  it('keeps theirs only where there is a question', async () => {
    const { published, press } = await openPhotos();
    const before = published();
    await press(({ keepTheirs }) => keepTheirs());
    expect(published().photo).toBe(before.photo);
  });
});
