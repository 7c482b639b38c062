import { createPeopleClient } from '#graph';

import { empty, json, refusal, scriptGraph } from '../scripted-graph.ts';

const root = 'https://graph.example/v1.0';
const adele = { id: 'a1', userPrincipalName: 'adelev@contoso.com', displayName: 'Adele Vance' };
const adeleUser = {
  objectId: 'a1',
  userPrincipalName: 'adelev@contoso.com',
  displayName: 'Adele Vance',
};
const globalAdministrator = '62e90394-69f5-4237-9190-012177145e10';

describe('the signed-in person with roles', () => {
  const read = async (roles: readonly unknown[]) => {
    const { transport, clock } = scriptGraph(({ url }) =>
      json(200, url.includes('memberOf') ? { value: roles } : adele),
    );
    return clock.run(createPeopleClient(transport).readSignedInUserWithRoles());
  };

  it('has the template ids of their roles', async () => {
    const role = { id: 'r1', roleTemplateId: globalAdministrator };

    expect(await read([role])).toEqual({
      ok: true,
      value: { ...adeleUser, roleTemplateIds: [globalAdministrator], rolesKnown: 'all' },
    });
  });

  it('may have roles that the permission does not reach', async () => {
    expect(await read([{ id: 'r1', roleTemplateId: null }, 'nonsense'])).toMatchObject({
      value: { roleTemplateIds: [], rolesKnown: 'partly' },
    });
  });

  it.each(['memberOf', '/me?'])('fails when %s does', async (part) => {
    const { transport, clock } = scriptGraph(({ url }) =>
      url.includes(part)
        ? refusal(403, 'Authorization_RequestDenied')
        : json(200, { value: [], ...adele }),
    );

    expect(
      await clock.run(createPeopleClient(transport).readSignedInUserWithRoles()),
    ).toMatchObject({ error: { kind: 'graph/permission-missing' } });
  });
});

describe('a mail address', () => {
  const resolve = async (answer: unknown, mailAddress = 'adele@contoso.com') => {
    const script = scriptGraph([json(200, answer)]);
    const people = createPeopleClient(script.transport);
    const resolved = await script.clock.run(people.resolveMailAddress(mailAddress));
    return { ...script, resolved };
  };

  it('is resolved to the object id', async () => {
    const { resolved, requests, tokenRequests } = await resolve({ value: [adele] });

    expect(resolved).toEqual({ ok: true, value: { status: 'found', user: adeleUser } });
    expect(decodeURIComponent(requests[0]?.url ?? '')).toBe(
      `${root}/users?$select=id,userPrincipalName,displayName&$filter=mail eq 'adele@contoso.com' or userPrincipalName eq 'adele@contoso.com'`,
    );
    expect(tokenRequests[0]?.scopes).toEqual(['User.ReadBasic.All']);
  });

  it('is found by nobody, or by two', async () => {
    expect((await resolve({ value: [] })).resolved).toMatchObject({
      value: { status: 'not-found' },
    });
    expect((await resolve({ value: [adele, { ...adele, id: 'a2' }] })).resolved).toMatchObject({
      value: { status: 'ambiguous', users: [{ objectId: 'a1' }, { objectId: 'a2' }] },
    });
  });

  it('cannot break out of the filter', async () => {
    const { requests } = await resolve({ value: [] }, "o'neil@x.com' or mail ne '&$top=1#");

    const { searchParams, hash } = new URL(requests[0]?.url ?? '');
    expect([...searchParams.keys()]).toEqual(['$select', '$filter']);
    expect(searchParams.get('$filter')).toContain("'o''neil@x.com'' or mail ne ''&$top=1#'");
    expect(hash).toBe('');
  });

  it('of broken Unicode is refused unsent', async () => {
    const { transport, clock } = scriptGraph([]);

    expect(
      await clock.run(createPeopleClient(transport).resolveMailAddress('\ud800')),
    ).toMatchObject({ error: { kind: 'graph/id-invalid' } });
  });

  it('fails as the service says', async () => {
    const { transport, clock } = scriptGraph([empty(500)]);

    expect(
      await clock.run(createPeopleClient(transport).resolveMailAddress('x@y.z')),
    ).toMatchObject({ error: { kind: 'graph/service-failed' } });
  });
});

describe('owning a group', () => {
  const first = { value: [{ id: 'G1' }, {}], '@odata.nextLink': `${root}/me/ownedObjects?$skip=2` };
  const check = async (groupId: string) => {
    const { transport, clock, requests } = scriptGraph([
      json(200, first),
      json(200, { value: [{ id: 'g2' }] }),
    ]);
    const outcome = await clock.run(createPeopleClient(transport).checkGroupOwnership(groupId));
    return [outcome.ok ? outcome.value : outcome.error.kind, requests.length];
  };

  it('is seen on the first page, whatever the case, and then nothing more is read', async () => {
    expect(await check('g1')).toEqual(['owner', 1]);
  });

  it('is seen on a later page', async () => {
    expect(await check('G2')).toEqual(['owner', 2]);
  });

  it('is denied when no page has it', async () => {
    expect(await check('g3')).toEqual(['not-owner', 2]);
  });

  it('asks for User.Read', async () => {
    const { transport, clock, requests, tokenRequests } = scriptGraph([json(200, { value: [] })]);

    await clock.run(createPeopleClient(transport).checkGroupOwnership('g1'));

    expect(tokenRequests[0]?.scopes).toEqual(['User.Read']);
    expect(requests[0]?.url).toBe(
      `${root}/me/ownedObjects/microsoft.graph.group?$select=id&$top=999`,
    );
  });
});
