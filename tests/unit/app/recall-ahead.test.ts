import { recallAhead } from '../../../src/app/recall-ahead.ts';
import type { NamedPerson } from '../../../src/app/recall-photo.ts';
import type { RecalledPhoto } from '../../../src/app/session.ts';

const adele = { tenantId: 'contoso', userObjectId: 'adele' };
const alex = { tenantId: 'contoso', userObjectId: 'alex' };

const photoOf = (userObjectId: string): RecalledPhoto => ({
  owner: { tenantId: 'contoso', userObjectId, targetKey: 'me' },
  shown: {
    bytes: new Blob([userObjectId]),
    contentType: 'image/jpeg',
    etag: '"1"',
    displayName: userObjectId,
  },
});

/** A page that says what it did, in order. */
function createPage() {
  const done: string[] = [];
  const recalling = {
    recall: async ({ userObjectId }: NamedPerson) => {
      done.push(`recall ${userObjectId}`);
      await Promise.resolve();
      return userObjectId === undefined ? undefined : photoOf(userObjectId);
    },
    withdraw: () => {
      done.push('withdraw');
    },
  };
  return { done, recalling };
}

it('recalls before the host has answered, and once, where address and host name the same person', async () => {
  const { done, recalling } = createPage();
  const { recallFor } = recallAhead(recalling, adele);
  expect(done).toEqual(['recall adele']);

  expect((await recallFor(adele))?.owner.userObjectId).toBe('adele');
  expect(done).toEqual(['recall adele']);
});

it('takes the photo off the page where the host names somebody else, and recalls theirs', async () => {
  const { done, recalling } = createPage();
  const { recallFor } = recallAhead(recalling, adele);

  expect((await recallFor(alex))?.owner.userObjectId).toBe('alex');
  expect(done).toEqual(['recall adele', 'withdraw', 'recall alex']);
});

it('takes it off the page where the host names nobody, as a browser does', async () => {
  const { done, recalling } = createPage();

  expect(await recallAhead(recalling, adele).recallFor({})).toBeUndefined();
  expect(done).toEqual(['recall adele', 'withdraw', 'recall undefined']);
});

it('waits for the host where the address names nobody', async () => {
  const { done, recalling } = createPage();
  const { recallFor } = recallAhead(recalling, undefined);
  expect(done).toEqual([]);

  expect((await recallFor(adele))?.owner.userObjectId).toBe('adele');
  expect(done).toEqual(['recall adele']);
});

it('says when the photo that is recalled ahead stands on the page', async () => {
  const { done, recalling } = createPage();
  const drawing = {
    ...recalling,
    recall: async (...given: Parameters<typeof recalling.recall>) => {
      const recalled = await recalling.recall(...given);
      done.push('drawn');
      return recalled;
    },
  };

  await recallAhead(drawing, adele).done;
  expect(done).toEqual(['recall adele', 'drawn']);
  await expect(recallAhead(drawing, undefined).done).resolves.toBeUndefined();
});
