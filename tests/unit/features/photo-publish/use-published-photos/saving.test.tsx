/** @jest-environment jsdom */
import { act } from '@testing-library/react';

import { graphError } from '../../../../support/fake-graph.ts';
import { createFakeServices } from '../../../../support/fake-services.ts';
import { passTime, settlePage } from '../../../../support/render-page.tsx';
import { failUpload, mine, openPhotos, renderPhotos } from './open-photos.tsx';

const aMinuteMs = 61_000;

describe('saving', () => {
  it('stores the photo, shows it, and offers the earlier one', async () => {
    const { services, published, press } = await openPhotos();
    const before = services.graph.photo();
    await press(({ save }) => save(mine));
    expect(services.graph.photo()).toBe(mine);
    expect(published().photo).toEqual({ status: 'present', bytes: mine });
    expect(published().change).toMatchObject({
      status: 'done',
      job: 'save',
      verification: 'checking',
      undo: { status: 'possible', earlier: { photo: { bytes: before } } },
    });
  });

  it('confirms the change once Graph shows it', async () => {
    const opened = await openPhotos();
    await opened.press(({ save }) => save(mine));
    await passTime(opened.services, 1_000);
    expect(opened.published().change).toMatchObject({ verification: 'confirmed' });
    expect(opened.published().targets[0]?.shown).toMatchObject({ status: 'present', etag: '"E1"' });
  });

  it('says so when Graph does not show it within a minute', async () => {
    const { services, published, press } = await openPhotos();
    services.graph.failNext('readPhotoMetadata', graphError('graph/network'), { times: 6 });
    await press(({ save }) => save(mine));
    for (let poll = 0; poll < 6; poll += 1) await passTime(services, aMinuteMs);
    expect(published().change).toMatchObject({ verification: 'not-shown-yet' });
  });

  it('says what it does while it is at it', async () => {
    const { services, published, press } = await openPhotos();
    services.graph.gates.replacePhoto.close();
    await press(({ save }) => save(mine));
    expect(published().change).toEqual({ status: 'working', job: 'save', step: 'uploading' });
  });

  it('keeps the old photo on the screen when it fails', async () => {
    const { services, published, press } = await openPhotos();
    failUpload(services);
    await press(({ save }) => save(mine));
    expect(published().photo).toEqual({ status: 'present', bytes: services.graph.photo() });
    expect(published().change).toMatchObject({
      status: 'failed',
      failure: { kind: 'graph/service-failed' },
      stored: 'old',
    });
  });

  it('does the same again at "Try again"', async () => {
    const { services, published, press } = await openPhotos();
    failUpload(services);
    await press(({ save }) => save(mine));
    await press(({ tryAgain }) => tryAgain());
    expect(services.graph.photo()).toBe(mine);
    expect(published().change).toMatchObject({ status: 'done', job: 'save' });
  });

  it('has nothing to try again before the first change', async () => {
    const { services, press } = await openPhotos();
    await press(({ tryAgain }) => tryAgain());
    expect(services.graph.calls).toEqual(['readPhoto']);
  });
});

describe('ending', () => {
  it('cancels an upload and finds out what is stored', async () => {
    const { services, published, press } = await openPhotos();
    const before = services.graph.photo();
    services.graph.gates.replacePhoto.close();
    await press(({ save }) => save(mine));
    await press(({ cancel }) => cancel());
    services.graph.gates.replacePhoto.open();
    await settlePage();
    expect(services.graph.photo()).toBe(before);
    expect(published()).toMatchObject({
      photo: { status: 'present', bytes: before },
      change: { status: 'idle' },
    });
    expect(services.graph.calls.at(-1)).toBe('readPhoto');
  });

  it('leaves the reading alone when there is nothing to dismiss', async () => {
    const services = createFakeServices();
    services.graph.gates.readPhoto.close();
    const { result } = await renderPhotos(services);
    act(() => result.current.dismiss());
    services.graph.gates.readPhoto.open();
    await settlePage();
    expect(result.current.photo.status).toBe('present');
  });

  it('ends what is going on when the page is left', async () => {
    const { services, press, unmount } = await openPhotos();
    services.graph.gates.replacePhoto.close();
    await press(({ save }) => save(mine));
    unmount();
    services.graph.gates.replacePhoto.open();
    await settlePage();
    expect(services.graph.photo()).not.toBe(mine);
  });
});
