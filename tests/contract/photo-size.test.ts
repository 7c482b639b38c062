import { maxPhotoBytes } from '#graph';

import { drawFixturePicture } from '../../sandbox/tenant/index.ts';
import { buildRequest, delegatedToken, errorOf, jpegUpload } from '../support/emulated-graph.ts';
import { connectClients } from './support/emulated-clients.ts';

const me = { kind: 'me' } as const;

/** A picture followed by zeros, which no reader of JPEG minds. */
const jpegOfSize = async (sizeBytes: number): Promise<Uint8Array<ArrayBuffer>> => {
  const picture = await drawFixturePicture({ widthPx: 96, heightPx: 96, format: 'jpeg' });
  const padded = new Uint8Array(sizeBytes);
  padded.set(picture);
  return padded;
};

const connect = () => {
  const clients = connectClients({ token: '' });
  const token = delegatedToken(clients.tenant.defaultPerson);
  clients.use({ token });
  const put = (body: Uint8Array, headers: Readonly<Record<string, string>> = {}) => {
    const upload = jpegUpload(body);
    const request = { ...upload, headers: { ...upload.headers, ...headers }, token };
    return clients.service(buildRequest('/v1.0/me/photo/$value', request));
  };
  return { ...clients, put };
};

const replaceWith = async (sizeBytes: number) => {
  const { clock, photos, exchanges } = connect();
  const jpeg = new Blob([await jpegOfSize(sizeBytes)], { type: 'image/jpeg' });
  return { result: await clock.run(photos.replacePhoto(me, jpeg)), exchanges };
};

it('sends a photo of 3,999,999 bytes, which the service takes', async () => {
  expect(maxPhotoBytes).toBe(3_999_999);

  const { result, exchanges } = await replaceWith(3_999_999);

  expect(result).toMatchObject({ ok: true });
  expect(exchanges.map(({ content }) => content.byteLength)).toEqual([3_999_999]);
});

it('refuses a photo of 4,000,000 bytes before anything is sent', async () => {
  const { result, exchanges } = await replaceWith(4_000_000);

  expect(result).toMatchObject({ ok: false, error: { kind: 'graph/photo-too-large' } });
  expect(exchanges).toEqual([]);
});

it.each([
  [3_999_999, 200],
  [4_000_000, 200],
  [4_194_303, 200],
  [4_194_304, 413],
  [4_194_305, 413],
])('answers a raw request of %i bytes with %i', async (sizeBytes, status) => {
  const response = await connect().put(await jpegOfSize(sizeBytes));

  expect(response.status).toBe(status);
});

it('answers raw requests without a type or a body with 400, and what is no picture with 500', async () => {
  const { put } = connect();
  const jpeg = await jpegOfSize(10_000);
  const codeOf = async (response: Response) => [response.status, (await errorOf(response)).code];

  expect((await put(jpeg, { 'content-type': '' })).status).toBe(400);
  expect((await put(new Uint8Array())).status).toBe(400);
  const internal = [500, 'ErrorInternalServerError'];
  expect(await codeOf(await put(jpeg, { 'content-type': 'image/gif' }))).toEqual(internal);
  expect(await codeOf(await put(Buffer.from(Buffer.from(jpeg).toString('base64'))))).toEqual(
    internal,
  );
  expect(await codeOf(await put(jpeg.slice(0, 100)))).toEqual(internal);
});
