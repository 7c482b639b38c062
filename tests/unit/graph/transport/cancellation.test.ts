import { jpegOf, me, refusal, scriptGraph } from '../scripted-graph.ts';

const turns = async (count: number): Promise<void> => {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

describe('cancellation', () => {
  it('sends nothing when it came first', async () => {
    const { client, requests } = scriptGraph(() => 'cut');

    const save = client.replacePhoto(me, jpegOf('new'), { signal: AbortSignal.abort() });

    await expect(save).rejects.toMatchObject({ name: 'AbortError' });
    expect(requests).toHaveLength(0);
  });

  it('ends a request on its way and tells the connection', async () => {
    const { client, requests } = scriptGraph(() => 'silence');
    const cancel = new AbortController();

    const save = client.replacePhoto(me, jpegOf('new'), { signal: cancel.signal });
    await turns(5);
    cancel.abort();

    await expect(save).rejects.toMatchObject({ name: 'AbortError' });
    expect(requests).toHaveLength(1);
    expect(requests[0]?.init.signal?.aborted).toBe(true);
  });

  it('ends the wait between two tries, and no request follows', async () => {
    const { client, requests } = scriptGraph(() => refusal(429, 'TooManyRequests'));
    const cancel = new AbortController();

    const save = client.replacePhoto(me, jpegOf('new'), { signal: cancel.signal });
    await turns(20);
    expect(requests).toHaveLength(1);
    cancel.abort();

    await expect(save).rejects.toMatchObject({ name: 'AbortError' });
    await turns(20);
    expect(requests).toHaveLength(1);
  });

  it('while the token is fetched lets no request out', async () => {
    const cancel = new AbortController();
    const { client, requests, tokenRequests } = scriptGraph(() => 'cut', {
      acquireToken: () => {
        cancel.abort();
        return Promise.resolve({ ok: true, value: { accessToken: 'late' } });
      },
    });

    const read = client.readPhoto(me, { signal: cancel.signal });

    await expect(read).rejects.toMatchObject({ name: 'AbortError' });
    expect(requests).toHaveLength(0);
    expect(tokenRequests[0]?.signal).toBe(cancel.signal);
  });
});
