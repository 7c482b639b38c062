import 'fake-indexeddb/auto';

import { IDBFactory } from 'fake-indexeddb';

import {
  openHistory,
  openHistoryStore,
  type HistoryOwner,
  type HistoryStore,
  type PhotoHistory,
  type ShownPhotoCopy,
} from '#history';
import type { HostContext } from '#hosts';
import { systemClock } from '#shared';

import { confirmedBy } from '../../../src/app/confirmed-by.ts';
import { laterHistory } from '../../../src/app/later-history.ts';
import { recallPhoto } from '../../../src/app/recall-photo.ts';
import { createFakeServices } from '../../support/fake-services.ts';
import { createFakeSession } from '../../support/fake-session.ts';

const owner: HistoryOwner = { tenantId: 'contoso', userObjectId: 'adele', targetKey: 'me' };
const shown: ShownPhotoCopy = {
  bytes: new Blob(['photo']),
  contentType: 'image/jpeg',
  etag: '"1"',
  displayName: 'Adele Vance',
};
const teams: HostContext = { hostName: 'Teams', theme: 'default', locale: 'en-US' };
const adele = { tenantId: 'contoso', objectId: 'adele', userPrincipalName: 'adelev@contoso.com' };

/** As the last visit left it. */
async function storeWithPhoto(): Promise<HistoryStore> {
  const store = openHistoryStore({ indexedDB: new IDBFactory(), clock: systemClock });
  const history = await openHistory({ store, clock: systemClock, newId: () => 'id' });
  await history.shown.remember(owner, shown);
  return store;
}

const historyWithPhoto = (): Promise<PhotoHistory> =>
  Promise.resolve({
    ...createFakeServices().history,
    shown: {
      ...createFakeServices().history.shown,
      recall: ({ tenantId, userObjectId }) =>
        Promise.resolve(tenantId === 'contoso' && userObjectId === 'adele' ? shown : undefined),
    },
  });

describe('recalling the photo shown last', () => {
  it('gives the photo of the person whom the host names', async () => {
    const context = { ...teams, tenantId: 'contoso', userObjectId: 'adele' };
    const recalled = await recallPhoto(storeWithPhoto(), context);
    expect(recalled).toMatchObject({ owner, shown: { etag: '"1"', displayName: 'Adele Vance' } });
    expect(await recalled?.shown.bytes.text()).toBe('photo');
  });

  it('gives nobody’s where the host names nobody', async () => {
    expect(await recallPhoto(storeWithPhoto(), teams)).toBeUndefined();
    expect(await recallPhoto(storeWithPhoto(), { ...teams, tenantId: 'contoso' })).toBeUndefined();
  });

  it('gives nobody’s where the browser denies storage', async () => {
    const context = { ...teams, tenantId: 'contoso', userObjectId: 'adele' };
    expect(await recallPhoto(Promise.resolve(undefined), context)).toBeUndefined();
  });

  it('gives none to another person', async () => {
    const context = { ...teams, tenantId: 'contoso', userObjectId: 'megan' };
    expect(await recallPhoto(storeWithPhoto(), context)).toBeUndefined();
  });
});

describe('what the token says of it', () => {
  it('keeps it for the same person', () => {
    expect(confirmedBy(adele, { owner, shown })).toBe(shown);
  });

  it('drops it for another person or tenant, whatever the host said', () => {
    expect(confirmedBy({ ...adele, objectId: 'megan' }, { owner, shown })).toBeUndefined();
    expect(confirmedBy({ ...adele, tenantId: 'fabrikam' }, { owner, shown })).toBeUndefined();
    expect(confirmedBy(adele, undefined)).toBeUndefined();
  });
});

it('the session gives it out while it is starting, before any token', async () => {
  const { session, recalled, asked } = createFakeSession();
  recalled.photo = { owner, shown };
  const seen: string[] = [];
  session.subscribe(() => {
    if (session.recalled() !== undefined) seen.push(session.state().status);
  });

  await session.start();

  expect(seen[0]).toBe('starting');
  expect(asked).toContain('token silent User.ReadWrite');
});

it('is not waited for for ever', async () => {
  const { session, clock, recalled } = createFakeSession();
  recalled.never = true;

  const started = session.start();
  await clock.advance(150);
  await started;

  expect(session.state().status).toBe('ready');
  expect(session.recalled()).toBeUndefined();
});

it('a history that is still opening answers when it is open', async () => {
  const later = laterHistory(historyWithPhoto());
  expect(await later.shown.recall(owner)).toBe(shown);
  expect(await later.list(owner)).toEqual([]);
  expect(await later.draft.has(owner)).toBe(false);
  await later.refusal.remember(owner, undefined);
  expect(await later.refusal.recall(owner)).toBeUndefined();
});
