/** @jest-environment jsdom */
import { err } from '#shared';

import { settlePage } from '../../../../support/render-page.tsx';
import { mine, openPhotos } from './open-photos.tsx';

describe('signing in and trying again', () => {
  async function openRefused() {
    const opened = await openPhotos();
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
