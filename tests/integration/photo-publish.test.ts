import type { GraphErrorKind } from '#graph';

import { drawFixturePicture } from '../../sandbox/tenant/index.ts';
import type { Fault } from '../../sandbox/types.ts';
import type { PublishResult } from '../../src/features/photo-publish/protocol/index.ts';
import { meanDifferenceOf255, samePictureLimitOf255 } from '../support/compare-pictures.ts';
import { startPublishing } from '../support/publishing.ts';

const target = { kind: 'me' } as const;
const valuePath = '/me/photo/$value';

const expectSame = async (first: Buffer, second: Buffer) => {
  expect(await meanDifferenceOf255(first, second)).toBeLessThan(samePictureLimitOf255);
};

const expectSaved = <TokenFailure>(result: PublishResult<TokenFailure>) => {
  if (result.status !== 'saved') throw new Error(`Not saved: ${JSON.stringify(result)}`);
  if (result.undo.status !== 'possible') throw new Error('Undo is not possible.');
  return { ...result, earlier: result.undo.earlier };
};

const adele = 'adelev@contoso.com';
let picture: Buffer;
let jpeg: Blob;

beforeAll(async () => {
  picture = await drawFixturePicture({ widthPx: 648, heightPx: 648, format: 'jpeg', subject: 5 });
  jpeg = new Blob([new Uint8Array(picture)], { type: 'image/jpeg' });
});

describe('one’s own photo in the sandbox', () => {
  it('is replaced, verified and brought back, by pixels', async () => {
    const { publisher, clock, owner, look, readPicture } = await startPublishing(adele);
    const before = await readPicture();
    const shown = await look();

    const saved = expectSaved(await clock.run(publisher.publish({ target, owner, shown, jpeg })));
    expect(await clock.run(saved.verify())).toMatchObject({ status: 'confirmed' });
    await expectSame(await readPicture(), picture);

    const { earlier } = saved;
    const undone = expectSaved(await clock.run(publisher.undo({ target, owner, shown, earlier })));
    expect(await clock.run(undone.verify())).toMatchObject({ status: 'confirmed' });
    await expectSame(await readPicture(), before);
  });

  it('goes back to none where there was none', async () => {
    const { publisher, clock, owner, look, read } = await startPublishing('davidk@contoso.com');
    const shown = await look();
    expect(shown).toEqual({ status: 'absent' });

    const saved = expectSaved(await clock.run(publisher.publish({ target, owner, shown, jpeg })));
    await clock.run(publisher.undo({ target, owner, shown, earlier: saved.earlier }));

    expect(await read()).toEqual({ status: 'absent' });
  });

  it('is removed and brought back', async () => {
    const { publisher, clock, owner, look, read, readPicture } = await startPublishing(adele);
    const before = await readPicture();
    const shown = await look();

    const removed = expectSaved(await clock.run(publisher.remove({ target, owner, shown })));
    expect(await clock.run(removed.verify())).toMatchObject({ photo: { status: 'absent' } });
    expect(await read()).toEqual({ status: 'absent' });

    await clock.run(publisher.undo({ target, owner, shown, earlier: removed.earlier }));
    await expectSame(await readPicture(), before);
  });

  it('is saved twice while reads lag, and undone twice', async () => {
    const { publisher, clock, owner, look, readPicture, change } = await startPublishing(adele);
    const before = await readPicture();
    const shown = await look();
    const second = await drawFixturePicture({
      widthPx: 648,
      heightPx: 648,
      format: 'jpeg',
      subject: 9,
    });
    const options = { target, owner, shown };
    change({ lagMs: 20_000 });

    const saved = expectSaved(await clock.run(publisher.publish({ ...options, jpeg })));
    const secondJpeg = new Blob([new Uint8Array(second)]);
    const again = expectSaved(await clock.run(publisher.publish({ ...options, jpeg: secondJpeg })));
    await expectSame(await readPicture(), before);
    expect(await clock.run(again.verify())).toMatchObject({ status: 'confirmed' });
    await expectSame(await readPicture(), second);

    change({ lagMs: 0 });
    await clock.run(publisher.undo({ ...options, earlier: again.earlier }));
    await expectSame(await readPicture(), picture);
    await clock.run(publisher.undo({ ...options, earlier: saved.earlier }));
    await expectSame(await readPicture(), before);
  });

  it('that someone else changed meanwhile is left alone', async () => {
    const { publisher, clock, owner, look, graph, readPicture } = await startPublishing(adele);
    const shown = await look();
    await clock.run(graph.replacePhoto(target, jpeg));

    const result = await clock.run(publisher.publish({ target, owner, shown, jpeg }));

    expect(result.status).toBe('changed-meanwhile');
    await expectSame(await readPicture(), picture);
  });

  it('survives 429, 429, 200', async () => {
    const { publisher, clock, owner, look, faults, readPicture } = await startPublishing(adele);
    const shown = await look();
    faults.add({ method: 'PUT', path: valuePath, status: 429, retryAfterSeconds: 3, times: 2 });

    expectSaved(await clock.run(publisher.publish({ target, owner, shown, jpeg })));

    expect(clock.finishedSleepsMs).toEqual([3_000, 3_000]);
    await expectSame(await readPicture(), picture);
  });

  type Refused = { readonly kind: GraphErrorKind; readonly copyCount: number };

  it.each<[string, Omit<Fault, 'path'>, Refused]>([
    ['403', { status: 403 }, { kind: 'graph/forbidden-by-policy', copyCount: 0 }],
    ['404', { status: 404 }, { kind: 'graph/no-mailbox', copyCount: 0 }],
    ['500', { status: 500 }, { kind: 'graph/service-failed', copyCount: 1 }],
    ['401', { status: 401, times: 2 }, { kind: 'graph/token-refused', copyCount: 0 }],
    [
      'a long Retry-After',
      { status: 429, retryAfterSeconds: 90 },
      { kind: 'graph/throttled', copyCount: 0 },
    ],
    [
      'an upload cut on its way',
      { cut: 'request', times: 4 },
      { kind: 'graph/network', copyCount: 1 },
    ],
  ])(
    'stays as it was after %s, kept where that is unclear, and trying again works',
    async (_, fault, { kind, copyCount }) => {
      const { publisher, clock, owner, look, faults, readPicture, history } =
        await startPublishing(adele);
      const before = await readPicture();
      const shown = await look();
      faults.add({ method: 'PUT', path: valuePath, ...fault });

      const failed = await clock.run(publisher.publish({ target, owner, shown, jpeg }));
      expect(failed).toMatchObject({ status: 'failed', error: { kind }, stored: 'old' });
      await expectSame(await readPicture(), before);
      expect(await history.list(owner)).toHaveLength(copyCount);

      expectSaved(await clock.run(publisher.publish({ target, owner, shown, jpeg })));
      await expectSame(await readPicture(), picture);
      expect(await history.list(owner)).toHaveLength(1);
    },
  );

  it('counts as saved when only the answers were cut', async () => {
    const { publisher, clock, owner, look, faults, readPicture } = await startPublishing(adele);
    const shown = await look();
    faults.add({ method: 'PUT', path: valuePath, cut: 'response', times: 4 });

    const saved = expectSaved(await clock.run(publisher.publish({ target, owner, shown, jpeg })));

    expect(await clock.run(saved.verify())).toMatchObject({ status: 'confirmed' });
    await expectSame(await readPicture(), picture);
  });

  it('is refused with the reason where the organisation turned changes off', async () => {
    const { publisher, clock, owner, look, change } = await startPublishing(adele);
    const shown = await look();
    change({ photoPolicy: 'blocked' });

    expect(await clock.run(publisher.publish({ target, owner, shown, jpeg }))).toMatchObject({
      status: 'failed',
      error: { kind: 'graph/forbidden-by-policy' },
      stored: 'old',
    });
  });

  it('is refused with the reason where the token lacks the permission', async () => {
    const { publisher, clock, owner, look } = await startPublishing(adele, { scopes: 'User.Read' });
    const shown = await look();

    expect(await clock.run(publisher.publish({ target, owner, shown, jpeg }))).toMatchObject({
      status: 'failed',
      error: { kind: 'graph/permission-missing' },
      stored: 'old',
    });
  });

  it('is refused when it is no picture', async () => {
    const { publisher, clock, owner, look } = await startPublishing(adele);
    const shown = await look();
    const text = new Blob(['not a picture']);

    expect(await clock.run(publisher.publish({ target, owner, shown, jpeg: text }))).toMatchObject({
      status: 'failed',
      error: { kind: 'graph/photo-rejected' },
      stored: 'old',
    });
  });
});

describe('the signed-in user in the sandbox', () => {
  it('is read with the token’s person', async () => {
    const { graph, clock, owner } = await startPublishing(adele);

    expect(await clock.run(graph.readSignedInUser())).toMatchObject({
      ok: true,
      value: { objectId: owner.userObjectId, displayName: expect.any(String) as string },
    });
  });
});
