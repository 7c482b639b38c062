import { createFaults } from '../../sandbox/faults/index.ts';
import { drawFixturePicture } from '../../sandbox/tenant/index.ts';
import { ConnectionCut, type Handler } from '../../sandbox/types.ts';
import { delegatedToken } from '../support/emulated-graph.ts';
import { connectClients, type EmulatedClientsOptions } from './support/emulated-clients.ts';

const me = { kind: 'me' } as const;
const newContact = { mailAddress: "o'hara@example.com", displayName: 'Scarlett O’Hara' };

/** The answer to the first creation is lost, and nothing else. */
const cutPost = (handler: Handler): Handler => {
  const faults = createFaults();
  faults.add({ method: 'POST', path: '/me/contacts', cut: 'response' });
  return faults.wrap(handler);
};

/** The answer to the first creation is lost, and everything after it, until the connection is back. */
const loseConnectionAfterPost = () => {
  let connection: 'there' | 'lost' | 'back' = 'there';
  return {
    comeBack: () => {
      connection = 'back';
    },
    wrap:
      (handler: Handler): Handler =>
      async (request) => {
        if (connection === 'lost') throw new ConnectionCut();
        const response = await handler(request);
        if (connection === 'back' || request.method !== 'POST') return response;
        connection = 'lost';
        throw new ConnectionCut();
      },
  };
};

type ConnectOptions = Pick<EmulatedClientsOptions, 'settings' | 'disturb'>;

/** Cancelled by the person while the creation is on its way; it arrives all the same. */
const abortAfterPost =
  (presses: AbortController) =>
  (handler: Handler): Handler =>
  async (request) => {
    const response = await handler(request);
    if (request.method === 'POST') presses.abort();
    return response;
  };

const connect = (options: ConnectOptions = {}) => {
  const clients = connectClients({ token: '', ...options });
  const { tenant, clock, contacts, photos } = clients;
  const { objectId } = tenant.defaultPerson;
  clients.use({ token: delegatedToken(tenant.defaultPerson, 'Contacts.ReadWrite') });
  const made = () =>
    tenant.contactBook
      .listContacts(objectId)
      .filter(({ emailAddresses }) => emailAddresses[0]?.address === newContact.mailAddress);
  return {
    ...clients,
    made,
    create: (signal?: AbortSignal) =>
      clock.run(contacts.createContact(me, newContact, signal === undefined ? {} : { signal })),
    /** What follows a created contact: its photo. */
    addPhoto: async (created: Awaited<ReturnType<typeof contacts.createContact>>) => {
      if (!created.ok) throw new Error('There is no contact to give a photo to.');
      const picture = await drawFixturePicture({ widthPx: 96, heightPx: 96, format: 'jpeg' });
      const jpeg = new Blob([new Uint8Array(picture)], { type: 'image/jpeg' });
      const { target } = created.value.contact;
      const replaced = await clock.run(photos.replacePhoto(target, jpeg));
      expect(replaced).toMatchObject({ ok: true });
      const [contact] = made();
      const versions = await tenant.photos.readVersions(`contact:${contact?.contactId ?? ''}`);
      return versions.at(-1)?.photo;
    },
  };
};

describe('a contact whose creation was answered but cut', () => {
  it('is found at once, and gets its photo', async () => {
    const { create, made, addPhoto } = connect({ disturb: cutPost });

    const created = await create();

    expect(created).toMatchObject({ ok: true, value: { status: 'created' } });
    expect(await addPhoto(created)).toMatchObject({ widthPx: 96 });
    expect(made()).toHaveLength(1);
  });

  it('is one contact with the photo after “Try again”, when nothing could be read in between', async () => {
    const connection = loseConnectionAfterPost();
    const { create, made, addPhoto } = connect({ disturb: connection.wrap });

    expect(await create()).toMatchObject({ ok: false, error: { kind: 'graph/network' } });
    expect(made()).toHaveLength(1);
    connection.comeBack();
    const again = await create();

    expect(again).toMatchObject({ ok: true, value: { status: 'found' } });
    expect(await addPhoto(again)).toMatchObject({ widthPx: 96 });
    expect(made()).toHaveLength(1);
  });

  it('is waited for while the service does not show it yet', async () => {
    const { create, made, addPhoto } = connect({ settings: { lagMs: 5_000 }, disturb: cutPost });

    const created = await create();

    expect(created).toMatchObject({ ok: true, value: { status: 'created' } });
    expect(await addPhoto(created)).toMatchObject({ widthPx: 96 });
    expect(made()).toHaveLength(1);
  });
});

describe('a contact that was sent and that the service does not show for long', () => {
  it.each([8_000, 20_000, 55_000])(
    'is waited for by “Try again” when its answer was cut and the lag is %i ms',
    async (lagMs) => {
      const { create, made, addPhoto } = connect({ settings: { lagMs }, disturb: cutPost });

      expect(await create()).toMatchObject({ ok: false, error: { kind: 'graph/network' } });
      const again = await create();

      expect(again).toMatchObject({ ok: true, value: { status: 'found', visible: 'yes' } });
      expect(await addPhoto(again)).toMatchObject({ widthPx: 96 });
      expect(made()).toHaveLength(1);
    },
  );

  it('is not made again by a second press when the first was cancelled on its way', async () => {
    const presses = new AbortController();
    const disturb = abortAfterPost(presses);
    const { create, made } = connect({ settings: { lagMs: 20_000 }, disturb });

    await expect(create(presses.signal)).rejects.toMatchObject({ name: 'AbortError' });
    const again = await create();

    expect(again).toMatchObject({ ok: true, value: { status: 'found' } });
    expect(made()).toHaveLength(1);
  });

  it('is the one that was answered, though not to be seen yet', async () => {
    const { create, made } = connect({ settings: { lagMs: 50_000 } });

    const first = await create();
    const second = await create();

    expect(first).toMatchObject({ ok: true, value: { status: 'created', visible: 'not-yet' } });
    expect(second).toMatchObject({ ok: true, value: { status: 'found', visible: 'not-yet' } });
    expect(made()).toHaveLength(1);
  });
});

it('sends a creation again that was lost on its way and stayed away for a minute', async () => {
  const faults = createFaults();
  faults.add({ method: 'POST', path: '/me/contacts', cut: 'request' });
  const { create, made, clock } = connect({ disturb: (handler) => faults.wrap(handler) });
  const beganAtMs = clock.now();

  expect(await create()).toMatchObject({ ok: false, error: { kind: 'graph/network' } });
  expect(made()).toHaveLength(0);
  const again = await create();

  expect(again).toMatchObject({ ok: true, value: { status: 'created', visible: 'yes' } });
  expect(clock.now() - beganAtMs).toBeGreaterThanOrEqual(60_000);
  expect(made()).toHaveLength(1);
});

it('makes no second contact for two presses at once', async () => {
  const { clock, contacts, made } = connect();

  const both = [contacts.createContact(me, newContact), contacts.createContact(me, newContact)];
  const outcomes = await clock.run(Promise.all(both));

  expect(outcomes.map((outcome) => outcome.ok && outcome.value.status)).toEqual([
    'created',
    'found',
  ]);
  expect(made()).toHaveLength(1);
});
