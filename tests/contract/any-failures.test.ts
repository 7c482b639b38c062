import fc from 'fast-check';

import { createTenant, drawFixturePicture, type StoredPhoto } from '../../sandbox/tenant/index.ts';
import { ConnectionCut, type Handler } from '../../sandbox/types.ts';
import { delegatedToken } from '../support/emulated-graph.ts';
import { connectClients } from './support/emulated-clients.ts';

const me = { kind: 'me' } as const;

/** What one request meets; `cut-answer` only after the service has acted. */
type Step =
  'pass' | 'cut-request' | 'cut-answer' | { readonly status: number; readonly wait?: number };

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.constantFrom<Step>('pass', 'cut-request', 'cut-answer'),
  fc.record(
    {
      status: fc.constantFrom(400, 401, 403, 404, 409, 413, 429, 500, 502, 503, 504),
      wait: fc.integer({ min: 0, max: 90 }),
    },
    { requiredKeys: ['status'] },
  ),
);

/** Meets each request with the next step; after the last one all is well. */
const follow =
  (steps: readonly Step[]) =>
  (handler: Handler): Handler => {
    const left = [...steps];
    return async (request) => {
      const step = left.shift() ?? 'pass';
      if (step === 'cut-request') throw new ConnectionCut();
      if (typeof step === 'object') {
        const headers = step.wait === undefined ? {} : { 'retry-after': String(step.wait) };
        return Response.json(
          { error: { code: '', message: '' } },
          { status: step.status, headers },
        );
      }
      const response = await handler(request);
      if (step === 'cut-answer') throw new ConnectionCut();
      return response;
    };
  };

/** One for all, put back each time: its first photo takes long to draw. */
const tenant = createTenant();

const connect = (steps: readonly Step[]) => {
  tenant.reset();
  const clients = connectClients({ token: '', tenant, disturb: follow(steps) });
  clients.use({ token: delegatedToken(tenant.defaultPerson) });
  const key = `user:${tenant.defaultPerson.objectId}` as const;
  const stored = async (): Promise<StoredPhoto | 'absent'> =>
    (await tenant.photos.readVersions(key)).at(-1)?.photo ?? 'absent';
  return { ...clients, stored };
};

/** Requests of one write: four tries, and one more with a new token. */
const mostRequests = 5;

const jpegBytes = (photo: StoredPhoto | 'absent') =>
  photo === 'absent' ? 'absent' : Buffer.from(photo.jpeg).toString('base64');

it('ends any sequence of failures with the new photo stored or the old one intact, in at most five requests', async () => {
  const picture = await drawFixturePicture({ widthPx: 64, heightPx: 64, format: 'jpeg' });
  const jpeg = new Blob([new Uint8Array(picture)], { type: 'image/jpeg' });
  const undisturbed = connect([]);
  const oldPhoto = jpegBytes(await undisturbed.stored());
  await undisturbed.clock.run(undisturbed.photos.replacePhoto(me, jpeg));
  const newPhoto = jpegBytes(await undisturbed.stored());
  expect(newPhoto).not.toBe(oldPhoto);

  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { maxLength: 8 }), async (steps) => {
      const { clock, photos, exchanges, stored } = connect(steps);
      let unclear = 0;

      const onUnclearTry = () => {
        unclear += 1;
      };
      const result = await clock.run(photos.replacePhoto(me, jpeg, { onUnclearTry }));

      const after = jpegBytes(await stored());
      expect([oldPhoto, newPhoto]).toContain(after);
      if (result.ok) expect(after).toBe(newPhoto);
      // A failure that leaves the new photo behind must have been told of as unclear.
      if (!result.ok && after === newPhoto) expect(unclear).toBeGreaterThan(0);
      expect(exchanges.length).toBeGreaterThan(0);
      expect(exchanges.length).toBeLessThanOrEqual(mostRequests);
    }),
    { numRuns: 100 },
  );
}, 60_000);

it('ends any sequence of failures of a removal with no photo or the old one intact, in at most five requests', async () => {
  const oldPhoto = jpegBytes(await connect([]).stored());

  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { maxLength: 8 }), async (steps) => {
      const { clock, photos, exchanges, stored } = connect(steps);

      const result = await clock.run(photos.removePhoto(me));

      const after = jpegBytes(await stored());
      expect([oldPhoto, 'absent']).toContain(after);
      if (result.ok) expect(after).toBe('absent');
      expect(exchanges.length).toBeLessThanOrEqual(mostRequests);
    }),
    { numRuns: 100 },
  );
}, 60_000);

it('reads after any sequence of failures what is stored, or says that it could not', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { maxLength: 12 }), async (steps) => {
      const { clock, photos, exchanges, stored } = connect(steps);

      const result = await clock.run(photos.readPhoto(me));

      const before = await stored();
      if (result.ok && result.value.status === 'present' && before !== 'absent') {
        expect(result.value.metadata.etag).toBe(before.etag);
        expect(result.value.bytes.size).toBe(before.jpeg.byteLength);
      }
      // No 404 that was planned here says that there is no photo.
      if (result.ok) expect(result.value.status).toBe('present');
      expect(exchanges.length).toBeLessThanOrEqual(2 * mostRequests);
    }),
    { numRuns: 100 },
  );
}, 60_000);
