import { createContactsClient, type NewContact } from '#graph';

import {
  empty,
  json,
  me,
  refusal,
  scriptGraph,
  type SeenRequest,
  type Step,
} from '../scripted-graph.ts';

const root = 'https://graph.example/v1.0';
const wanted: NewContact = { mailAddress: 'x@y.z', displayName: 'Xenia' };

type Scripted = {
  readonly post: Step;
  /** Does the POST make the contact, whatever it answers? */
  readonly makes: boolean;
  /** Searches that still miss a contact that was made. */
  readonly missed?: number;
  /** Readings of the new contact that are answered 404. */
  readonly unseen?: number;
};

/** A folder in which a POST may make a contact although its answer does not arrive. */
const folder = ({ post, makes, missed = 0, unseen = 0 }: Scripted) => {
  const state = { made: 0, missed, unseen };
  const entry = { id: 'c1', displayName: 'Xenia', emailAddresses: [{ address: 'x@y.z' }] };
  const script = ({ method, url }: SeenRequest): Step => {
    if (method === 'POST') {
      if (makes) state.made += 1;
      return post;
    }
    if (new URL(url).pathname.endsWith('/c1')) {
      return state.unseen-- > 0 ? refusal(404, 'ErrorItemNotFound') : json(200, entry);
    }
    const isSeen = state.made > 0 && state.missed-- <= 0;
    return json(200, { value: isSeen ? [entry] : [] });
  };
  const scripted = scriptGraph(script);
  const contacts = createContactsClient(scripted.transport);
  return {
    ...scripted,
    state,
    create: (contact = wanted) => scripted.clock.run(contacts.createContact(me, contact)),
    contacts,
  };
};

const created = json(201, {
  id: 'c1',
  displayName: 'Xenia',
  emailAddresses: [{ address: 'x@y.z' }],
});
const xenia = {
  target: { kind: 'contact', mailbox: me, contactId: 'c1' },
  displayName: 'Xenia',
  mailAddresses: ['x@y.z'],
};

const methods = (requests: readonly SeenRequest[]) => requests.map(({ method }) => method);

describe('creating a contact', () => {
  it('looks for one with the address, makes it and waits until it is there', async () => {
    const { create, requests } = folder({ post: created, makes: true });

    expect(await create()).toEqual({
      ok: true,
      value: { status: 'created', contact: xenia, visible: 'yes' },
    });
    expect(methods(requests)).toEqual(['GET', 'POST', 'GET']);
    expect(requests[1]?.url).toBe(`${root}/me/contacts`);
    expect(requests[1]?.headers.get('prefer')).toBe('IdType="ImmutableId"');
    expect(JSON.parse(requests[1]?.init.body as string)).toEqual({
      displayName: 'Xenia',
      emailAddresses: [{ address: 'x@y.z', name: 'Xenia' }],
    });
  });

  it('waits at 1, 2 and 4 s, and then says that it is not to be seen yet', async () => {
    const late = folder({ post: created, makes: true, unseen: 3 });
    const never = folder({ post: created, makes: true, unseen: 99 });

    expect(await late.create()).toMatchObject({ value: { visible: 'yes' } });
    expect(late.clock.finishedSleepsMs).toEqual([0, 1_000, 2_000, 4_000]);
    expect(await never.create()).toMatchObject({
      value: { status: 'created', visible: 'not-yet' },
    });
  });

  it('goes into the folder that is named', async () => {
    const { create, requests } = folder({ post: created, makes: true });

    expect(await create({ ...wanted, folderPath: ['f', 'g'] })).toMatchObject({
      value: { contact: { target: { folderPath: ['f', 'g'] } } },
    });
    expect(requests.map(({ url }) => new URL(url).pathname)).toEqual([
      '/v1.0/me/contactFolders/f/childFolders/g/contacts',
      '/v1.0/me/contactFolders/f/childFolders/g/contacts',
      '/v1.0/me/contactFolders/f/childFolders/g/contacts/c1',
    ]);
  });

  it('makes none where there is one with the address', async () => {
    const { create, requests, state } = folder({ post: created, makes: true });
    state.made = 1;

    expect(await create()).toEqual({
      ok: true,
      value: { status: 'found', contact: xenia, visible: 'yes' },
    });
    expect(methods(requests)).toEqual(['GET']);
  });

  it('makes one when it is asked for twice at once', async () => {
    const { contacts, clock, state } = folder({ post: created, makes: true });

    const [first, second] = await clock.run(
      Promise.all([contacts.createContact(me, wanted), contacts.createContact(me, wanted)]),
    );

    expect([first, second]).toMatchObject([
      { value: { status: 'created' } },
      { value: { status: 'found' } },
    ]);
    expect(state.made).toBe(1);
  });

  it.each<[string, Step]>([
    ['the connection broke', 'cut'],
    ['nothing came back', 'silence'],
    ['the service answered 500', empty(500)],
    ['the service answered 503', empty(503)],
    ['the answer made no sense', json(201, {})],
  ])('finds what was made although %s, and posts once', async (_, post) => {
    const { create, requests, state } = folder({ post, makes: true, missed: 2 });

    expect(await create()).toMatchObject({ value: { status: 'created', contact: xenia } });
    expect(methods(requests).filter((method) => method === 'POST')).toHaveLength(1);
    expect(state.made).toBe(1);
  });

  it('finds it at the next try when it was not to be seen before', async () => {
    const { create, state } = folder({ post: 'cut', makes: true, missed: 4 });

    expect(await create()).toMatchObject({ error: { kind: 'graph/network' } });
    expect(await create()).toMatchObject({ value: { status: 'found', contact: xenia } });
    expect(state.made).toBe(1);
  });

  it('fails with the first failure when nothing was made, and when nothing can be read', async () => {
    const none = folder({ post: 'cut', makes: false });
    let isDown = false;
    const { transport, clock } = scriptGraph(({ method }) => {
      if (method === 'POST') isDown = true;
      return isDown ? 'cut' : json(200, { value: [] });
    });

    expect(await none.create()).toMatchObject({
      error: { kind: 'graph/network', details: { method: 'POST' } },
    });
    expect(
      await clock.run(createContactsClient(transport).createContact(me, wanted)),
    ).toMatchObject({ error: { kind: 'graph/network', details: { method: 'POST' } } });
  });

  it('does not look for what the service has surely refused', async () => {
    const { create, requests } = folder({
      post: refusal(403, 'ErrorAccessDenied'),
      makes: false,
    });

    expect(await create()).toMatchObject({ error: { kind: 'graph/forbidden' } });
    expect(methods(requests)).toEqual(['GET', 'POST']);
  });

  it('posts again after a 429, which surely made nothing', async () => {
    let posts = 0;
    const { transport, clock } = scriptGraph(({ method, url }) => {
      if (method === 'POST') return ++posts === 1 ? refusal(429, 'TooManyRequests') : created;
      return url.includes('/c1') ? created : json(200, { value: [] });
    });

    expect(
      await clock.run(createContactsClient(transport).createContact(me, wanted)),
    ).toMatchObject({ value: { status: 'created' } });
    expect(posts).toBe(2);
  });

  it('fails with the token’s failure, at the search and at the POST', async () => {
    const failAt = (failing: number) => {
      let asked = 0;
      const { transport, clock } = scriptGraph(() => json(200, { value: [] }), {
        acquireToken: () =>
          Promise.resolve(
            ++asked === failing
              ? { ok: false, error: { kind: 'auth/cancelled' } }
              : { ok: true, value: { accessToken: 't' } },
          ),
      });
      return clock.run(createContactsClient(transport).createContact(me, wanted));
    };

    expect(await failAt(1)).toEqual({ ok: false, error: { kind: 'auth/cancelled' } });
    expect(await failAt(2)).toEqual({ ok: false, error: { kind: 'auth/cancelled' } });
  });

  it('stops waiting when the new contact cannot be read for another reason', async () => {
    const { transport, clock } = scriptGraph(({ method, url }) => {
      if (method === 'POST') return created;
      return url.includes('/c1') ? refusal(403, 'ErrorAccessDenied') : json(200, { value: [] });
    });

    expect(
      await clock.run(createContactsClient(transport).createContact(me, wanted)),
    ).toMatchObject({ value: { status: 'created', visible: 'not-yet' } });
  });
});
