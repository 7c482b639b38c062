import type { PublishStep } from '../../../../../src/features/photo-publish/protocol/index.ts';
import {
  asked,
  expectSaved,
  jpegOf,
  keptContents,
  offeredContent,
  owner,
  save,
  startPublishing,
} from './publishing.ts';

const neverThere = ['cut-before', 'cut-before', 'cut-before', 'cut-before'] as const;
const thereAtLast = ['cut-before', 'cut-before', 'cut-before', 'cut-after'] as const;

describe('an upload without an answer', () => {
  it('is repeated, and counts once', async () => {
    const publishing = await startPublishing();
    publishing.service.trouble('PUT', 'cut-after');

    const saved = expectSaved(await save(publishing, 'new'));

    expect(publishing.service.stored()).toBe('new');
    expect(await offeredContent(saved.undo)).toBe('old');
  });

  it('that arrived is found in the service and counts as saved', async () => {
    const publishing = await startPublishing();
    publishing.service.trouble('PUT', ...thereAtLast);
    const steps: PublishStep[] = [];

    const saved = expectSaved(
      await save(publishing, 'new', { onProgress: (step) => steps.push(step) }),
    );

    expect(steps).toEqual(['keeping-earlier', 'uploading', 'checking']);
    expect(await offeredContent(saved.undo)).toBe('old');
    expect(await publishing.clock.run(saved.verify())).toMatchObject({
      status: 'confirmed',
      photo: { status: 'present', metadata: { etag: '"E1"' } },
    });
  });

  it('is found as well when the service shows it with a little delay', async () => {
    const publishing = await startPublishing();
    publishing.service.setLag(2_500);
    publishing.service.trouble('PUT', ...thereAtLast);

    expectSaved(await save(publishing, 'new'));
  });

  it('that never arrived fails, and the old photo is stored and kept', async () => {
    const publishing = await startPublishing();
    publishing.service.trouble('PUT', ...neverThere);

    const result = await save(publishing, 'new');

    expect(result).toMatchObject({
      status: 'failed',
      error: { kind: 'graph/network' },
      stored: 'old',
      undo: { status: 'possible' },
    });
    expect(publishing.service.stored()).toBe('old');
    expect(await keptContents(publishing)).toEqual(['old']);
  });

  it('and then no connection at all leaves it unknown', async () => {
    const publishing = await startPublishing();
    publishing.service.trouble('PUT', ...thereAtLast);
    const saving = publishing.publisher.publish({
      ...asked({
        onProgress: (step) => {
          if (step === 'checking') publishing.service.trouble('GET', ...neverThere);
        },
      }),
      jpeg: jpegOf('new'),
    });

    expect(await publishing.clock.run(saving)).toMatchObject({
      status: 'failed',
      error: { kind: 'graph/network' },
      stored: 'unknown',
    });
  });

  it.each([500, 503])('is looked for after %d too', async (status) => {
    const publishing = await startPublishing();
    publishing.service.trouble('PUT', 'cut-after', status, status, status);

    expectSaved(await save(publishing, 'new'));
  });

  it('followed by a refusal is looked for all the same', async () => {
    const publishing = await startPublishing();
    publishing.service.trouble('PUT', 'cut-after', 403);

    expectSaved(await save(publishing, 'new'));
  });

  it('is unknown when the photo from before could not be told', async () => {
    const publishing = await startPublishing();
    publishing.service.trouble('GET', 500, 500, 500);
    publishing.service.trouble('PUT', ...neverThere);

    const shown = { status: 'unknown' } as const;
    const result = await save(publishing, 'new', { shown, unreadable: 'replace' });

    expect(result).toMatchObject({ status: 'failed', stored: 'unknown' });
  });

  it('is unknown when another of our own photos may be coming up', async () => {
    const publishing = await startPublishing();
    publishing.service.setLag(8_000);
    await save(publishing, 'first');
    publishing.service.trouble('PUT', ...neverThere);

    // The first photo comes up during the check: it could as well be the second.
    const result = await save(publishing, 'second');

    expect(result).toMatchObject({ status: 'failed', stored: 'unknown' });
  });

  it('is unknown when someone took the photo away just then', async () => {
    const publishing = await startPublishing();
    publishing.service.trouble('PUT', ...neverThere);

    const saving = publishing.publisher.publish({
      ...asked({
        onProgress: (step) => {
          if (step === 'checking') publishing.service.changeByOther(null);
        },
      }),
      jpeg: jpegOf('new'),
    });

    expect(await publishing.clock.run(saving)).toMatchObject({
      status: 'failed',
      stored: 'unknown',
    });
  });

  it('is unknown when its last try ended for want of a token; nobody is asked to sign in for a check', async () => {
    const publishing = await startPublishing();
    publishing.service.trouble('PUT', 'cut-after', 401);
    const refuseAfterFirstTry = async () => {
      while (!publishing.service.requests.some((request) => request.startsWith('PUT'))) {
        await new Promise(setImmediate);
      }
      publishing.refuseTokens();
    };
    void refuseAfterFirstTry();

    expect(
      await publishing.clock.run(publishing.publisher.publish({ ...asked(), jpeg: jpegOf('new') })),
    ).toMatchObject({
      status: 'failed',
      error: { kind: 'auth/cancelled' },
      stored: 'unknown',
    });
    expect(publishing.service.requests.at(-1)).toBe('PUT /photo/$value');
  });
});

describe('trying again', () => {
  it('works under a signal that nobody pulls', async () => {
    const publishing = await startPublishing();
    const { signal } = new AbortController();
    publishing.service.trouble('PUT', ...thereAtLast);

    const saved = expectSaved(await save(publishing, 'new', { signal }));

    expect(await publishing.clock.run(saved.verify({ signal }))).toMatchObject({
      status: 'confirmed',
    });
  });

  it('after a failure finds an upload that arrived, whichever of the two it was', async () => {
    const publishing = await startPublishing();
    const jpeg = jpegOf('new');
    const tryOnce = () => publishing.clock.run(publishing.publisher.publish({ ...asked(), jpeg }));
    publishing.service.trouble('PUT', ...neverThere, ...thereAtLast);

    expect(await tryOnce()).toMatchObject({ status: 'failed', stored: 'old' });
    const saved = expectSaved(await tryOnce());

    expect(await offeredContent(saved.undo)).toBe('old');
  });

  it('is no conflict when the lost upload shows up after all', async () => {
    const publishing = await startPublishing();
    publishing.service.setLag(60_000);
    publishing.service.trouble('PUT', ...thereAtLast);
    expect(await save(publishing, 'new')).toMatchObject({ status: 'failed', stored: 'old' });
    publishing.service.setLag(0);

    const saved = expectSaved(await save(publishing, 'newer'));

    expect(await offeredContent(saved.undo)).toBe('new');
  });
});

describe('a refusal', () => {
  it.each([
    [403, 'graph/forbidden-by-policy'],
    [404, 'graph/target-not-found'],
    [413, 'graph/photo-too-large'],
    [429, 'graph/throttled'],
  ] as const)('by %d leaves the old photo stored and needs no check', async (status, kind) => {
    const publishing = await startPublishing();
    publishing.service.trouble('PUT', status, status, status, status);

    const result = await save(publishing, 'new');

    expect(result).toMatchObject({ status: 'failed', error: { kind }, stored: 'old' });
    expect(publishing.service.stored()).toBe('old');
    expect(publishing.service.requests.at(-1)).toBe('PUT /photo/$value');
    expect(await keptContents(publishing)).toEqual([]);
  });

  it('of the token leaves the old photo stored', async () => {
    const publishing = await startPublishing();
    publishing.service.trouble('PUT', 401, 401);

    expect(await save(publishing, 'new')).toMatchObject({
      status: 'failed',
      error: { kind: 'graph/token-refused' },
      stored: 'old',
    });
  });
});

describe('cancelling', () => {
  it('before the upload writes nothing', async () => {
    const publishing = await startPublishing();
    const cancel = new AbortController();
    const keep = publishing.history.keep.bind(publishing.history);
    publishing.history.keep = async (...parameters) => {
      const kept = await keep(...parameters);
      cancel.abort();
      return kept;
    };

    await expect(save(publishing, 'new', { signal: cancel.signal })).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(publishing.service.requests).not.toContain('PUT /photo/$value');
    expect(await keptContents(publishing)).toEqual([]);
  });

  it('on the way leaves no false conflict when the photo arrived nevertheless', async () => {
    const publishing = await startPublishing();
    const cancel = new AbortController();
    publishing.service.trouble('PUT', 'cut-after');
    const cancelled = publishing.publisher.publish({
      ...asked({ signal: cancel.signal }),
      jpeg: jpegOf('cancelled'),
    });
    const firstWait = publishing.clock.run(publishing.clock.sleep(500));
    await firstWait;
    cancel.abort();
    await expect(cancelled).rejects.toMatchObject({ name: 'AbortError' });
    expect(publishing.service.stored()).toBe('cancelled');
    expect(await keptContents(publishing)).toEqual(['old']);

    const saved = expectSaved(await save(publishing, 'new'));

    expect(await offeredContent(saved.undo)).toBe('cancelled');
  });

  it('while the upload waits for its token leaves no copy, and no write to be explained', async () => {
    const publishing = await startPublishing();
    const cancel = new AbortController();
    publishing.abortTokensAfterReading(cancel);

    await expect(save(publishing, 'new', { signal: cancel.signal })).rejects.toMatchObject({
      name: 'AbortError',
    });

    expect(publishing.service.requests).not.toContain('PUT /photo/$value');
    expect(await keptContents(publishing)).toEqual([]);
    expect(await publishing.history.writes.recall(owner)).toBeUndefined();
  });

  it('during the check ends it', async () => {
    const publishing = await startPublishing();
    const cancel = new AbortController();
    publishing.service.trouble('PUT', ...neverThere);
    const saving = publishing.publisher.publish({
      ...asked({
        signal: cancel.signal,
        onProgress: (step) => {
          if (step === 'checking') queueMicrotask(() => cancel.abort());
        },
      }),
      jpeg: jpegOf('new'),
    });

    await expect(publishing.clock.run(saving)).rejects.toMatchObject({ name: 'AbortError' });
  });
});
