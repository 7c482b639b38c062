/** @jest-environment jsdom */
import { act } from '@testing-library/react';

import type { PhotoTarget, ProfilePhoto } from '#graph';
import { usePublishedPhoto } from '#features/photo-publish';
import { err } from '#shared';

import { graphError } from '../../../support/fake-graph.ts';
import {
  createFakeServices,
  pictureOf,
  type FakeServices,
  type FakeServicesOptions,
} from '../../../support/fake-services.ts';
import { passTime, renderHookInPage, settlePage } from '../../../support/render-page.tsx';

const target: PhotoTarget = { kind: 'me' };
const mine = pictureOf('mine');
const theirs = pictureOf('theirs');
const aMinuteMs = 61_000;

async function openPhoto(options: FakeServicesOptions = {}) {
  const services = createFakeServices(options);
  const { result, unmount } = await renderHookInPage(() => usePublishedPhoto(target), { services });
  /** A press, and what it comes to. */
  const press = async (action: (published: typeof result.current) => void) => {
    act(() => action(result.current));
    await settlePage();
  };
  return { services, published: () => result.current, press, unmount };
}

type Opened = Awaited<ReturnType<typeof openPhoto>>;

const undoWith = ({ published, press }: Opened) => {
  const { change } = published();
  if (change.status !== 'done' || change.undo.status !== 'possible') {
    throw new Error('There is nothing to undo.');
  }
  const { earlier } = change.undo;
  return press(({ undo }) => undo(earlier));
};

const failUpload = (services: FakeServices) =>
  services.graph.failNext('replacePhoto', graphError('graph/service-failed'));

describe('reading', () => {
  it('reads the photo at once', async () => {
    const { services, published } = await openPhoto();
    expect(published().photo).toEqual({ status: 'present', bytes: services.graph.photo() });
  });

  it('is loading until the photo is there', async () => {
    const services = createFakeServices();
    services.graph.gates.readPhoto.close();
    const { result } = await renderHookInPage(() => usePublishedPhoto(target), { services });
    expect(result.current.photo.status).toBe('loading');
    services.graph.gates.readPhoto.open();
    await settlePage();
    expect(result.current.photo.status).toBe('present');
  });

  it('reads again when told, after a failure', async () => {
    const services = createFakeServices();
    services.graph.failNext('readPhoto', graphError('graph/network'));
    const { result } = await renderHookInPage(() => usePublishedPhoto(target), { services });
    expect(result.current.photo).toMatchObject({
      status: 'unreadable',
      failure: { kind: 'graph/network' },
    });
    act(() => result.current.read());
    await settlePage();
    expect(result.current.photo.status).toBe('present');
  });
});

describe('saving', () => {
  it('stores the photo, shows it, and offers the earlier one', async () => {
    const { services, published, press } = await openPhoto();
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
    const opened = await openPhoto();
    await opened.press(({ save }) => save(mine));
    await passTime(opened.services, 1_000);
    expect(opened.published().change).toMatchObject({ verification: 'confirmed' });
    expect(opened.published().shown).toEqual({ status: 'present', etag: '"E1"' });
  });

  it('says so when Graph does not show it within a minute', async () => {
    const { services, published, press } = await openPhoto();
    services.graph.failNext('readPhotoMetadata', graphError('graph/network'), { times: 6 });
    await press(({ save }) => save(mine));
    for (let poll = 0; poll < 6; poll += 1) await passTime(services, aMinuteMs);
    expect(published().change).toMatchObject({ verification: 'not-shown-yet' });
  });

  it('says what it does while it is at it', async () => {
    const { services, published, press } = await openPhoto();
    services.graph.gates.replacePhoto.close();
    await press(({ save }) => save(mine));
    expect(published().change).toEqual({ status: 'working', job: 'save', step: 'uploading' });
  });

  it('keeps the old photo on the screen when it fails', async () => {
    const { services, published, press } = await openPhoto();
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
    const { services, published, press } = await openPhoto();
    failUpload(services);
    await press(({ save }) => save(mine));
    await press(({ tryAgain }) => tryAgain());
    expect(services.graph.photo()).toBe(mine);
    expect(published().change).toMatchObject({ status: 'done', job: 'save' });
  });

  it('has nothing to try again before the first change', async () => {
    const { services, press } = await openPhoto();
    await press(({ tryAgain }) => tryAgain());
    expect(services.graph.calls).toEqual(['readPhoto']);
  });
});

describe('removing and undoing', () => {
  it('removes the photo and takes the removal back', async () => {
    const opened = await openPhoto();
    const before = opened.services.graph.photo();
    await opened.press(({ remove }) => remove());
    expect(opened.services.graph.photo()).toBeUndefined();
    expect(opened.published()).toMatchObject({
      photo: { status: 'absent' },
      change: { status: 'done', job: 'remove' },
    });
    await undoWith(opened);
    expect(opened.services.graph.photo()).toBe(before);
    expect(opened.published()).toMatchObject({
      photo: { status: 'present', bytes: before },
      change: { status: 'done', job: 'undo' },
    });
  });

  it('undoes a first photo by removing it', async () => {
    const opened = await openPhoto({ photo: null });
    await opened.press(({ save }) => save(mine));
    await undoWith(opened);
    expect(opened.services.graph.photo()).toBeUndefined();
    expect(opened.published().photo).toEqual({ status: 'absent' });
  });

  it('undoes the undoing', async () => {
    const opened = await openPhoto();
    await opened.press(({ save }) => save(mine));
    await passTime(opened.services, 1_000);
    await undoWith(opened);
    await passTime(opened.services, 1_000);
    await undoWith(opened);
    expect(opened.services.graph.photo()).toBe(mine);
  });

  it('tries the undoing again, and not the save before it', async () => {
    const opened = await openPhoto();
    const before = opened.services.graph.photo();
    await opened.press(({ save }) => save(mine));
    failUpload(opened.services);
    await undoWith(opened);
    expect(opened.published().change).toMatchObject({ status: 'failed', job: 'undo' });
    await opened.press(({ tryAgain }) => tryAgain());
    expect(opened.services.graph.photo()).toBe(before);
  });
});

describe('a change by someone else', () => {
  async function openConflict() {
    const opened = await openPhoto();
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
      shown: { etag: '"E1"' },
      change: { status: 'idle' },
    });
    await press(({ save }) => save(mine));
    expect(services.graph.photo()).toBe(mine);
  });

  it('writes mine over theirs at "Save mine", and undoing brings theirs back', async () => {
    const opened = await openConflict();
    await opened.press(({ saveMine }) => saveMine());
    expect(opened.services.graph.photo()).toBe(mine);
    await undoWith(opened);
    expect(opened.services.graph.photo()).toBe(theirs);
  });

  it('keeps theirs only where there is a question', async () => {
    const { published, press } = await openPhoto();
    const before = published();
    await press(({ keepTheirs }) => keepTheirs());
    expect(published().photo).toBe(before.photo);
  });
});

describe('signing in and trying again', () => {
  async function openRefused() {
    const opened = await openPhoto();
    opened.services.graph.failNext('replacePhoto', { kind: 'auth/interaction-required' });
    await opened.press(({ save }) => save(mine));
    return opened;
  }

  it('asks the person and then saves', async () => {
    const { services, published, press } = await openRefused();
    await press(({ signInAndTryAgain }) => signInAndTryAgain());
    expect(services.signIns.asked()).toBe(1);
    expect(services.graph.photo()).toBe(mine);
    expect(published().change).toMatchObject({ status: 'done' });
  });

  it('says why the sign-in failed, writes nothing, and can be pressed again', async () => {
    const { services, published, press } = await openRefused();
    const before = services.graph.photo();
    services.signIns.answerNext(err({ kind: 'auth/popup-blocked' }));
    await press(({ signInAndTryAgain }) => signInAndTryAgain());
    expect(services.graph.photo()).toBe(before);
    expect(published().change).toMatchObject({
      status: 'failed',
      failure: { kind: 'auth/popup-blocked' },
    });
    await press(({ signInAndTryAgain }) => signInAndTryAgain());
    expect(services.graph.photo()).toBe(mine);
  });

  it('saves nothing when the outcome is dismissed before the sign-in is through', async () => {
    const { services, published, press } = await openRefused();
    const before = services.graph.photo();
    services.signIns.gate.close();
    await press(({ signInAndTryAgain }) => signInAndTryAgain());
    await press(({ dismiss }) => dismiss());
    services.signIns.gate.open();
    await settlePage();
    expect(services.graph.photo()).toBe(before);
    expect(published().change).toEqual({ status: 'idle' });
  });
});

describe('ending', () => {
  it('cancels an upload and finds out what is stored', async () => {
    const { services, published, press } = await openPhoto();
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
    const { result } = await renderHookInPage(() => usePublishedPhoto(target), { services });
    act(() => result.current.dismiss());
    services.graph.gates.readPhoto.open();
    await settlePage();
    expect(result.current.photo.status).toBe('present');
  });

  it('ends what is going on when the page is left', async () => {
    const { services, press, unmount } = await openPhoto();
    services.graph.gates.replacePhoto.close();
    await press(({ save }) => save(mine));
    unmount();
    services.graph.gates.replacePhoto.open();
    await settlePage();
    expect(services.graph.photo()).not.toBe(mine);
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

    const { result } = await renderHookInPage(() => usePublishedPhoto(target), {
      services: { ...services, readAhead },
    });

    expect(result.current.photo).toEqual({ status: 'present', bytes });
    expect(result.current.shown).toEqual({ status: 'present', etag: '"E1"' });
  });

  it('is loading while the reading has not ended', async () => {
    const services = createFakeServices();
    services.graph.gates.readPhoto.close();
    const readAhead = { photo: () => undefined, ended: new Promise<undefined>(() => undefined) };

    const { result } = await renderHookInPage(() => usePublishedPhoto(target), {
      services: { ...services, readAhead },
    });

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
    const { result } = await renderHookInPage(() => usePublishedPhoto(target), {
      services: { ...services, shownLast },
    });
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
