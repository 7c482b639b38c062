import sharp from 'sharp';
import { createFaults } from '../../sandbox/faults/index.ts';
import { ConnectionCut } from '../../sandbox/types.ts';
import {
  buildRequest,
  createGraphFixture,
  delegatedToken,
  errorOf,
  jpegUpload,
  type Send,
} from '../support/emulated-graph.ts';
import { settle } from '../support/fake-clock.ts';

const value = '/v1.0/me/photo/$value';

function createFaultyGraph() {
  const fixture = createGraphFixture();
  const { clock, log, handler, adele } = fixture;
  const faults = createFaults({ clock, log });
  const wrapped = faults.wrap(handler);
  const token = delegatedToken(adele);
  const ask = (path: string, options: Send = {}) =>
    wrapped(buildRequest(path, { token, ...options }));
  return { ...fixture, faults, ask };
}

const picture = () =>
  sharp({ create: { width: 90, height: 90, channels: 3, background: '#ff0000' } })
    .jpeg()
    .toBuffer();

describe('faults', () => {
  it('answer in Graph’s envelope, readable for a page', async () => {
    const { faults, ask } = createFaultyGraph();
    faults.add({ path: '/me/photo', status: 503, code: 'ServiceUnavailable', message: 'Later.' });

    const response = await ask('/v1.0/me/photo', { headers: { 'client-request-id': 'mine' } });

    expect(response.status).toBe(503);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('client-request-id')).toBe('mine');
    expect(await errorOf(response)).toMatchObject({
      code: 'ServiceUnavailable',
      message: 'Later.',
      innerError: { 'client-request-id': 'mine' },
    });
  });

  it('are met once unless told, and in the order they were planned', async () => {
    const { faults, ask } = createFaultyGraph();
    faults.add({ path: '/me', status: 429, times: 2, retryAfterSeconds: 7 });
    faults.add({ path: '*', status: 500 });

    const answers = [];
    for (let turn = 0; turn < 4; turn += 1) answers.push(await ask('/v1.0/me'));

    expect(answers.map(({ status }) => status)).toEqual([429, 429, 500, 200]);
    expect(answers[0]?.headers.get('retry-after')).toBe('7');
    expect(answers[0]?.headers.get('access-control-expose-headers')).not.toMatch(/retry-after/i);
  });

  it('meet only their own method and path', async () => {
    const { faults, ask } = createFaultyGraph();
    faults.add({ method: 'PUT', path: '/me/photo/*', status: 500 });

    const read = await ask(value);
    const write = await ask(value, jpegUpload(await picture()));

    expect([read.status, write.status]).toEqual([200, 500]);
  });

  it('never disturb a preflight, and are not used up by one', async () => {
    const { faults, ask } = createFaultyGraph();
    faults.add({ path: '*', status: 500 });

    expect((await ask(value, { method: 'OPTIONS' })).status).toBe(200);
    expect((await ask(value)).status).toBe(500);
  });

  it('add the challenge to a refused token', async () => {
    const { faults, ask } = createFaultyGraph();
    faults.add({ path: '*', status: 401 });

    const response = await ask('/v1.0/me');

    expect(response.headers.get('www-authenticate')).toContain('Bearer');
    expect((await errorOf(response)).code).toBe('InvalidAuthenticationToken');
  });

  it('cut a request before the service has acted', async () => {
    const { faults, ask, log, clock } = createFaultyGraph();
    await clock.advance(1000);
    faults.add({ method: 'PUT', path: '*', cut: 'request' });

    await expect(ask(value, jpegUpload(await picture()))).rejects.toThrow(ConnectionCut);

    expect((await ask('/v1.0/me/photos/648x648')).status).toBe(200);
    expect(log.list()[0]).toEqual({
      time: '1970-01-01T00:00:01.000Z',
      service: 'graph',
      method: 'PUT',
      path: value,
    });
  });

  it('cut a request after the service has acted', async () => {
    const { faults, ask } = createFaultyGraph();
    faults.add({ method: 'PUT', path: '*', cut: 'response' });

    await expect(ask(value, jpegUpload(await picture()))).rejects.toThrow(ConnectionCut);

    const stored = Buffer.from(await (await ask(value)).arrayBuffer());
    expect(await sharp(stored).metadata()).toMatchObject({ width: 90 });
  });

  it('hold a request back and then let it pass', async () => {
    const { faults, ask, clock } = createFaultyGraph();
    faults.add({ path: '*', delayMs: 3000 });
    let status = 0;

    void ask('/v1.0/me').then((response) => {
      status = response.status;
    });
    await clock.advance(2999);
    const early = status;
    await clock.advance(1);
    await settle();

    expect([early, status]).toEqual([0, 200]);
  });

  it('are forgotten when cleared', async () => {
    const { faults, ask } = createFaultyGraph();
    faults.add({ path: '*', status: 500, times: 5 });

    faults.clear();

    expect((await ask('/v1.0/me')).status).toBe(200);
  });

  it('keep answered requests in the log', async () => {
    const { faults, ask, log } = createFaultyGraph();
    faults.add({ path: '*', status: 429 });

    await ask('/v1.0/me');
    await ask('/v1.0/me');

    expect(log.list().map(({ status }) => status)).toEqual([429, 200]);
  });
});
