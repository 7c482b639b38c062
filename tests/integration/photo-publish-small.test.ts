import sharp from 'sharp';

import type { KeptPhoto } from '#history';

import type { MakeSmaller } from '../../src/features/photo-publish/protocol/index.ts';
import { startPublishing } from '../support/publishing.ts';

const target = { kind: 'me' } as const;
/** Without mailbox; the sandbox stores only photos of less than 100,000 bytes for him. */
const teo = 'teom@contoso.com';

/** A picture that no quality worth having makes small: noise. */
const noisyJpeg = async (edgePx: number, quality: number): Promise<Blob> => {
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
  const jpeg = await sharp({
    create: { width: edgePx, height: edgePx, channels: 3, background: '#888', noise },
  })
    .jpeg({ quality })
    .toBuffer();
  return new Blob([new Uint8Array(jpeg)], { type: 'image/jpeg' });
};

/** As imaging does it in the browser: the same picture again, with less of it. */
const shrink: MakeSmaller = async (photo, { maxSizeBytes }) => {
  const picture = Buffer.from(await photo.arrayBuffer());
  for (const edgePx of [648, 480, 360, 240]) {
    const jpeg = await sharp(picture).resize(edgePx).jpeg({ quality: 60 }).toBuffer();
    if (jpeg.length <= maxSizeBytes) return new Blob([new Uint8Array(jpeg)]);
  }
  return photo;
};

const sizesSent = ({ log }: Awaited<ReturnType<typeof startPublishing>>) =>
  log.list().filter(({ method }) => method === 'PUT');

describe('a photo too large for a person without mailbox', () => {
  it('is sent once more in less than 100,000 bytes, and stored', async () => {
    const asked: number[] = [];
    const makeSmaller: MakeSmaller = (photo, options) => {
      asked.push(options.maxSizeBytes);
      return shrink(photo, options);
    };
    const page = await startPublishing(teo, { makeSmaller });
    const jpeg = await noisyJpeg(648, 90);
    expect(jpeg.size).toBeGreaterThan(100_000);

    const saved = await page.clock.run(
      page.clock.holdDuring(
        page.publisher.publish({ target, owner: page.owner, shown: { status: 'absent' }, jpeg }),
      ),
    );

    expect(saved).toMatchObject({ status: 'saved' });
    expect(asked).toEqual([99_999]);
    expect(sizesSent(page).map(({ status }) => status)).toEqual([404, 200]);
    expect(await page.read()).toMatchObject({ status: 'present' });
  });

  it('is made smaller also where Undo brings it back', async () => {
    const page = await startPublishing(teo, { makeSmaller: shrink });
    const bytes = await noisyJpeg(648, 90);
    const earlier: Pick<KeptPhoto, 'id' | 'photo'> = {
      id: 'kept',
      photo: { status: 'present', bytes, contentType: 'image/jpeg' },
    };
    const { owner, publisher } = page;

    const undone = await page.clock.run(
      page.clock.holdDuring(
        publisher.undo({ target, owner, shown: { status: 'absent' }, earlier }),
      ),
    );

    expect(undone).toMatchObject({ status: 'saved' });
    expect(await page.read()).toMatchObject({ status: 'present' });
  });

  it('ends with the refusal where it cannot be made smaller', async () => {
    const page = await startPublishing(teo, { makeSmaller: (photo) => Promise.resolve(photo) });
    const jpeg = await noisyJpeg(648, 90);
    const { owner, publisher } = page;

    const failed = await page.clock.run(
      page.clock.holdDuring(
        publisher.publish({ target, owner, shown: { status: 'absent' }, jpeg }),
      ),
    );

    expect(failed).toMatchObject({ status: 'failed', stored: 'old' });
    expect(sizesSent(page)).toHaveLength(1);
    expect(await page.read()).toEqual({ status: 'absent' });
  });
});
