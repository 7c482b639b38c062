import sharp from 'sharp';
import { drawFixturePicture } from '../../sandbox/tenant/index.ts';
import {
  bytesOf,
  createGraphFixture,
  delegatedToken,
  errorOf,
  graphOrigin,
  jpegUpload,
  jsonOf,
  refusalOf,
} from '../support/emulated-graph.ts';

type Fixture = ReturnType<typeof createGraphFixture>;

const value = '/v1.0/me/photo/$value';
const plain = (widthPx: number, heightPx = widthPx, background = '#4477aa') =>
  sharp({ create: { width: widthPx, height: heightPx, channels: 3, background } });
const readEtag = async ({ send }: Fixture) =>
  (await jsonOf(await send('/v1.0/me/photo')))['@odata.mediaEtag'];
const readPixels = async ({ send }: Fixture) => sharp(await bytesOf(await send(value))).stats();

describe('reading', () => {
  it('describes the largest photo', async () => {
    const { send, adele } = createGraphFixture();

    expect(await jsonOf(await send('/v1.0/me/photo'))).toEqual({
      '@odata.context': `${graphOrigin}/v1.0/$metadata#users('${adele.objectId}')/photo/$entity`,
      '@odata.mediaContentType': 'image/jpeg',
      '@odata.mediaEtag': expect.stringMatching(/^"[0-9A-F]{8}"$/) as string,
      id: 'default',
      height: 648,
      width: 648,
    });
  });

  it('serves the bytes as JPEG', async () => {
    const { send } = createGraphFixture();

    const response = await send(value);

    expect(response.headers.get('content-type')).toBe('image/jpeg');
    expect(await sharp(await bytesOf(response)).metadata()).toMatchObject({
      format: 'jpeg',
      width: 648,
      height: 648,
    });
  });

  it.each(['/v1.0/me/photo', value, '/v1.0/me/photos/48x48', '/v1.0/me/photos/48x48/$value'])(
    'has no image at %s for somebody without photo',
    async (path) => {
      const { send, person } = createGraphFixture();

      const response = await send(path, { token: delegatedToken(person('davidk@contoso.com')) });

      expect(await refusalOf(response)).toEqual([404, 'ImageNotFound']);
    },
  );

  it('lists nine sizes of a large photo, all of one ETag', async () => {
    const fixture = createGraphFixture();

    const { value: sizes } = (await jsonOf(await fixture.send('/v1.0/me/photos'))) as {
      value: Record<string, unknown>[];
    };

    expect(sizes.map(({ id }) => id)).toEqual([
      '48x48',
      '64x64',
      '96x96',
      '120x120',
      '240x240',
      '360x360',
      '432x432',
      '504x504',
      '648x648',
    ]);
    expect(new Set(sizes.map((size) => size['@odata.mediaEtag']))).toEqual(
      new Set([await readEtag(fixture)]),
    );
  });

  it.each(['96x96', '96X96'])('serves the size %s', async (size) => {
    const { send } = createGraphFixture();

    const metadata = await jsonOf(await send(`/v1.0/me/photos/${size}`));
    const bytes = await bytesOf(await send(`/v1.0/me/photos/${size}/$value`));

    expect(metadata).toMatchObject({ id: '96x96', width: 96, height: 96 });
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 96, height: 96 });
  });

  it.each(['50x50', '96x48', 'large', '1000x1000'])('has no size %s', async (size) => {
    const { send } = createGraphFixture();

    expect((await send(`/v1.0/me/photos/${size}/$value`)).status).toBe(404);
  });

  it('makes no size larger than what was uploaded', async () => {
    const { send } = createGraphFixture();
    await send(value, jpegUpload(await plain(504).jpeg().toBuffer()));

    const { value: sizes } = (await jsonOf(await send('/v1.0/me/photos'))) as {
      value: { id: string }[];
    };

    expect(sizes.at(-1)?.id).toBe('504x504');
    expect((await send('/v1.0/me/photos/648x648/$value')).status).toBe(404);
    expect(await jsonOf(await send('/v1.0/me/photo'))).toMatchObject({ width: 504, height: 504 });
  });
});

describe('replacing', () => {
  it.each([
    ['PUT', value],
    ['PATCH', value],
    ['PUT', '/beta/me/photo/$value'],
  ])('stores the picture of %s %s and answers 200 without a body', async (method, path) => {
    const fixture = createGraphFixture();
    const red = await plain(300, 300, '#ff0000').jpeg().toBuffer();

    const response = await fixture.send(path, { ...jpegUpload(red), method });

    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
    const { dominant } = await readPixels(fixture);
    expect(dominant.r).toBeGreaterThan(230);
    expect(dominant.g).toBeLessThan(30);
  });

  it('encodes anew and gives every write its own ETag, even of the same picture', async () => {
    const fixture = createGraphFixture();
    const sent = await drawFixturePicture({ widthPx: 648, heightPx: 648, format: 'jpeg' });
    const before = await readEtag(fixture);

    await fixture.send(value, jpegUpload(sent));
    const first = await readEtag(fixture);
    await fixture.send(value, jpegUpload(sent));
    const second = await readEtag(fixture);

    expect(new Set([before, first, second]).size).toBe(3);
    expect((await bytesOf(await fixture.send(value))).equals(sent)).toBe(false);
  });

  it('accepts PNG and serves it as JPEG', async () => {
    const fixture = createGraphFixture();
    const png = await drawFixturePicture({ widthPx: 400, heightPx: 400, format: 'png' });

    const response = await fixture.send(value, {
      method: 'PUT',
      headers: { 'content-type': 'image/png' },
      body: png,
    });

    expect(response.status).toBe(200);
    const stored = await bytesOf(await fixture.send(value));
    expect((await sharp(stored).metadata()).format).toBe('jpeg');
  });

  it('turns the picture upright and leaves its hidden data out', async () => {
    const fixture = createGraphFixture();
    const sideways = await plain(200, 100)
      .jpeg()
      .withExif({ IFD0: { Copyright: 'Somebody' } })
      .withMetadata({ orientation: 6 })
      .toBuffer();

    await fixture.send(value, jpegUpload(sideways));

    const stored = await sharp(await bytesOf(await fixture.send(value))).metadata();
    expect(stored).toMatchObject({ width: 100, height: 200 });
    expect(stored.exif).toBeUndefined();
    expect(stored.orientation).toBeUndefined();
  });

  it('keeps at most 648 px of the shorter edge', async () => {
    const { send } = createGraphFixture();
    await send(value, jpegUpload(await plain(1600, 800).jpeg().toBuffer()));

    expect(await jsonOf(await send('/v1.0/me/photo'))).toMatchObject({ width: 1296, height: 648 });
  });

  it('refuses a body without a Content-Type', async () => {
    const { send } = createGraphFixture();

    const response = await send(value, { method: 'PUT', body: await plain(100).jpeg().toBuffer() });

    expect(await refusalOf(response)).toEqual([400, 'BadRequest']);
  });

  it('refuses an empty body', async () => {
    const { send } = createGraphFixture();

    const response = await send(value, jpegUpload(new Uint8Array()));

    expect(await refusalOf(response)).toEqual([400, 'BadRequest']);
  });

  it.each(['application/octet-stream', 'application/json', 'image/gif', 'image/webp'])(
    'fails on %s',
    async (contentType) => {
      const { send } = createGraphFixture();

      const response = await send(value, {
        method: 'PUT',
        headers: { 'content-type': contentType },
        body: await plain(100).jpeg().toBuffer(),
      });

      expect(await refusalOf(response)).toEqual([500, 'ErrorInternalServerError']);
    },
  );

  it('reads a Content-Type with parameters and capitals', async () => {
    const { send } = createGraphFixture();

    const response = await send(value, {
      method: 'PUT',
      headers: { 'content-type': 'Image/JPEG; charset=binary' },
      body: await plain(100).jpeg().toBuffer(),
    });

    expect(response.status).toBe(200);
  });

  const cases: readonly (readonly [string, () => Promise<Buffer>])[] = [
    [
      'base64 text',
      async () => Buffer.from((await plain(100).jpeg().toBuffer()).toString('base64')),
    ],
    ['a text', () => Promise.resolve(Buffer.from('This is no picture.'))],
    [
      'a JPEG cut short',
      async () => {
        const whole = await drawFixturePicture({ widthPx: 400, heightPx: 400, format: 'jpeg' });
        return whole.subarray(0, whole.length / 2);
      },
    ],
    [
      'an SVG under a wrong name',
      () =>
        Promise.resolve(
          Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"/>'),
        ),
    ],
    ['a GIF under a wrong name', () => plain(100).gif().toBuffer()],
  ];

  it.each(cases)('says that %s is no image, and keeps the photo', async (_, makeBytes) => {
    const fixture = createGraphFixture();
    const before = await readEtag(fixture);

    const response = await fixture.send(value, jpegUpload(await makeBytes()));

    expect(response.status).toBe(500);
    const { code, message } = await errorOf(response);
    expect(code).toBe('ErrorInternalServerError');
    expect(message).toContain("isn't an image");
    expect(await readEtag(fixture)).toBe(before);
  });

  it.each([
    [47, 100, 'ValidationWidthTooSmall'],
    [23, 23, 'ValidationWidthTooSmall'],
    [100, 47, 'ValidationHeightTooSmall'],
  ])('refuses %i x %i pixels with %s', async (width, height, code) => {
    const { send } = createGraphFixture();

    const response = await send(value, jpegUpload(await plain(width, height).jpeg().toBuffer()));

    expect(await refusalOf(response)).toEqual([400, code]);
  });

  it('accepts 48 x 48 pixels', async () => {
    const { send } = createGraphFixture();

    expect((await send(value, jpegUpload(await plain(48).jpeg().toBuffer()))).status).toBe(200);
  });

  it.each([
    [4_194_303, 200],
    [4_194_304, 413],
  ])('answers %i bytes with %i', async (sizeBytes, status) => {
    const { send } = createGraphFixture();
    // What follows a JPEG's end is ignored by decoders.
    const body = Buffer.alloc(sizeBytes);
    (await plain(100).jpeg().toBuffer()).copy(body);

    expect((await send(value, jpegUpload(body))).status).toBe(status);
  });
});

describe('removing', () => {
  it.each([value, '/v1.0/me/photo'])('empties the slot by DELETE %s', async (path) => {
    const { send } = createGraphFixture();

    const response = await send(path, { method: 'DELETE' });

    expect([response.status, await response.text()]).toEqual([200, '']);
    expect((await send(value)).status).toBe(404);
    expect((await send(path, { method: 'DELETE' })).status).toBe(404);
  });
});

describe('lag', () => {
  it('shows the old photo, bytes and metadata, until the lag is over', async () => {
    const fixture = createGraphFixture();
    fixture.change({ lagMs: 5000 });
    const before = await readEtag(fixture);
    const oldBytes = await bytesOf(await fixture.send(value));

    await fixture.send(value, jpegUpload(await plain(300).jpeg().toBuffer()));
    await fixture.clock.advance(4999);

    expect(await readEtag(fixture)).toBe(before);
    expect((await bytesOf(await fixture.send(value))).equals(oldBytes)).toBe(true);
    await fixture.clock.advance(1);
    expect(await readEtag(fixture)).not.toBe(before);
    expect((await bytesOf(await fixture.send(value))).equals(oldBytes)).toBe(false);
  });

  it('shows each of two writes in its turn', async () => {
    const fixture = createGraphFixture();
    fixture.change({ lagMs: 1000 });
    await fixture.send(value, jpegUpload(await plain(300).jpeg().toBuffer()));
    await fixture.clock.advance(600);
    await fixture.send(value, { method: 'DELETE' });

    await fixture.clock.advance(400);
    const first = await fixture.send('/v1.0/me/photo');
    await fixture.clock.advance(600);
    const second = await fixture.send('/v1.0/me/photo');

    expect(await jsonOf(first)).toMatchObject({ width: 300 });
    expect(second.status).toBe(404);
  });
});

describe('reset', () => {
  it('puts the seeded photo back, with the ETag it had', async () => {
    const fixture = createGraphFixture();
    const before = await readEtag(fixture);
    await fixture.send(value, { method: 'DELETE' });

    fixture.tenant.reset();

    expect(await readEtag(fixture)).toBe(before);
  });
});
