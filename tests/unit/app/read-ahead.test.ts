import { readAhead } from '../../../src/app/read-ahead.ts';
import { createFakeGraph } from '../../support/fake-graph.ts';

const me = { kind: 'me' } as const;
const photo = new Blob(['photo'], { type: 'image/jpeg' });

describe('reading the photo ahead', () => {
  it('begins before anybody asks, and gives what it brought to the first who does', async () => {
    const service = createFakeGraph(photo);

    const { graph } = readAhead(service, me);
    expect(service.calls).toEqual(['readPhoto']);
    const read = await graph.readPhoto(me);

    expect(read).toMatchObject({ ok: true, value: { status: 'present', bytes: photo } });
    expect(service.calls).toEqual(['readPhoto']);
  });

  it('tells what it brought, and nothing before it has', async () => {
    const { readAhead: ahead } = readAhead(createFakeGraph(photo), me);

    expect(ahead.photo()).toBeUndefined();
    expect(await ahead.ended).toMatchObject({ status: 'present', bytes: photo });
    expect(ahead.photo()).toMatchObject({ status: 'present', bytes: photo });
  });

  it('tells nothing where it failed; the first who asks gets the failure', async () => {
    const service = createFakeGraph(photo);
    service.failNext('readPhoto', { kind: 'auth/network' });

    const { graph, readAhead: ahead } = readAhead(service, me);

    expect(await ahead.ended).toBeUndefined();
    expect(await graph.readPhoto(me)).toMatchObject({ ok: false, error: { kind: 'auth/network' } });
  });

  it('reads anew from the second time on', async () => {
    const service = createFakeGraph(photo);
    const { graph } = readAhead(service, me);
    await graph.readPhoto(me);
    const later = new Blob(['later'], { type: 'image/jpeg' });
    service.changeByOther(later);

    expect(await graph.readPhoto(me)).toMatchObject({ ok: true, value: { bytes: later } });
  });

  it('reads another target by itself', async () => {
    const service = createFakeGraph(photo);
    const { graph } = readAhead(service, me);

    await graph.readPhoto({ kind: 'user', userId: 'megan' });

    expect(service.calls).toEqual(['readPhoto', 'readPhoto']);
  });

  it('ends with AbortError when who asked does not want it any more', async () => {
    const service = createFakeGraph(photo);
    const stop = new AbortController();
    const { graph } = readAhead(service, me);

    const reading = graph.readPhoto(me, { signal: stop.signal });
    stop.abort();

    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
  });
});
