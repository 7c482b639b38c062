/** @jest-environment jsdom */
import { act } from '@testing-library/react';

import type { ProfilePhoto } from '#graph';

import { graphError } from '../../../../support/fake-graph.ts';
import { createFakeServices, pictureOf } from '../../../../support/fake-services.ts';
import { passTime, settlePage } from '../../../../support/render-page.tsx';
import { mine, openPhotos, renderPhotos, target } from './open-photos.tsx';

describe('reading', () => {
  it('reads the photo at once', async () => {
    const { services, published } = await openPhotos();
    expect(published().photo).toEqual({ status: 'present', bytes: services.graph.photo() });
  });

  it('is loading until the photo is there', async () => {
    const services = createFakeServices();
    services.graph.gates.readPhoto.close();
    const { result } = await renderPhotos(services);
    expect(result.current.photo.status).toBe('loading');
    services.graph.gates.readPhoto.open();
    await settlePage();
    expect(result.current.photo.status).toBe('present');
  });

  it('reads again when told, after a failure', async () => {
    const services = createFakeServices();
    services.graph.failNext('readPhoto', graphError('graph/network'));
    const { result } = await renderPhotos(services);
    expect(result.current.photo).toMatchObject({
      status: 'unreadable',
      failure: { kind: 'graph/network' },
    });
    act(() => result.current.read());
    await settlePage();
    expect(result.current.photo.status).toBe('present');
  });
});

describe('a photo that was read ahead', () => {
  it('is there from the beginning', async () => {
    const services = createFakeServices();
    const bytes = pictureOf('read ahead');
    const photo: ProfilePhoto = {
      status: 'present',
      bytes,
      metadata: { etag: '"E1"', contentType: 'image/jpeg', widthPx: 648, heightPx: 648 },
    };
    services.graph.gates.readPhoto.close();
    const readAhead = { photo: () => photo, ended: Promise.resolve(photo) };

    const { result } = await renderPhotos({ ...services, readAhead });

    expect(result.current.photo).toEqual({ status: 'present', bytes });
    expect(result.current.targets[0]?.shown).toMatchObject({ status: 'present', etag: '"E1"' });
  });

  it('is loading while the reading has not ended', async () => {
    const services = createFakeServices();
    services.graph.gates.readPhoto.close();
    const readAhead = { photo: () => undefined, ended: new Promise<undefined>(() => undefined) };

    const { result } = await renderPhotos({ ...services, readAhead });

    expect(result.current.photo.status).toBe('loading');
  });
});

describe('the photo of the last visit', () => {
  const openAgain = async (etag: (current: string) => string) => {
    const services = createFakeServices();
    const metadata = await services.graph.readPhotoMetadata(target);
    if (!metadata.ok || metadata.value.status === 'absent') throw new Error('There is a photo.');
    const bytes = pictureOf('last visit');
    const shownLast = {
      bytes,
      contentType: 'image/jpeg',
      etag: etag(metadata.value.metadata.etag),
      displayName: 'Adele Vance',
    };
    const { result } = await renderPhotos({ ...services, shownLast });
    return { bytes, published: () => result.current, services };
  };

  it('stays when Microsoft 365 still has this version, without reading it again', async () => {
    const { bytes, published } = await openAgain((current) => current);
    expect(published().photo).toEqual({ status: 'present', bytes });
  });

  it('gives way to what Microsoft 365 has now', async () => {
    const { published, services } = await openAgain(() => '"older"');
    expect(published().photo).toEqual({ status: 'present', bytes: services.graph.photo() });
  });
});

describe('a page opened while Microsoft 365 still shows the photo from before our save', () => {
  it('shows the photo that was saved', async () => {
    const before = await openPhotos();
    const { services } = before;
    const old = services.graph.photo();
    await before.press(({ save }) => save(mine));
    before.unmount();
    services.graph.lagBehind({ photo: old, version: 0 });

    const { published } = await openPhotos({ services });

    expect(published().photo).toMatchObject({ status: 'present', bytes: mine });
  });

  it('begins the next visit with it', async () => {
    const { services, press } = await openPhotos();
    await press(({ save }) => save(mine));
    const owner = { tenantId: 'contoso', userObjectId: 'adele', targetKey: 'me' };
    expect(await services.history.shown.recall(owner)).toEqual({
      bytes: mine,
      contentType: 'image/jpeg',
      displayName: 'Adele Vance',
    });
    await passTime(services, 1_000);
    expect(await services.history.shown.recall(owner)).toMatchObject({ etag: '"E1"' });
  });
});
