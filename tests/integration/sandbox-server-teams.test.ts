import { createSandbox } from '../../sandbox/server/index.ts';
import { pictureBytes } from '../support/team-picture.ts';
import { adele } from '../support/identity-fixture.ts';
import { testOrigins } from '../support/sign-in-window.ts';

const retail = '9b1f60d4-2c55-4e0b-8a71-000000000001';
const groupWithoutTeam = '9b1f60d4-2c55-4e0b-8a71-000000000005';
const writing = ['TeamSettings.ReadWrite.All', 'ProfilePhoto.ReadWrite.All'];

function createFixture() {
  const nowhere = { appDirectory: '/nonexistent', shellsDirectory: '/nonexistent' };
  const { handlers } = createSandbox({ origins: testOrigins, ...nowhere });
  const call = async (path: string, body: unknown) =>
    handlers.start(
      new Request(`${testOrigins.start}/sandbox/${path}`, {
        method: 'POST',
        body: JSON.stringify(body),
      }),
    );
  const writePhoto = async (path: string, userPrincipalName = adele) => {
    const answer = await call('tokens', { userPrincipalName, scopes: writing });
    const { access_token: token } = (await answer.json()) as { readonly access_token: string };
    const written = await handlers.graph(
      new Request(`${testOrigins.graph}/v1.0${path}/photo/$value`, {
        method: 'PUT',
        headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'image/jpeg' },
        body: await pictureBytes(),
      }),
    );
    return { status: written.status, text: await written.text() };
  };
  return { call, writePhoto };
}

describe('POST /sandbox/teams', () => {
  it('takes ownership away, and Graph then refuses the photo', async () => {
    const { call, writePhoto } = createFixture();
    expect((await writePhoto(`/teams/${retail}`)).status).toBe(204);

    await call('teams', { groupId: retail, userPrincipalName: adele, role: 'member' });

    expect((await writePhoto(`/teams/${retail}`)).status).toBe(403);
    expect((await writePhoto(`/groups/${retail}`)).status).toBe(403);
  });

  it('makes an owner of somebody who was no member', async () => {
    const { call, writePhoto } = createFixture();

    await call('teams', {
      groupId: retail,
      userPrincipalName: 'davidk@contoso.com',
      role: 'owner',
    });

    expect((await writePhoto(`/groups/${retail}`, 'davidk@contoso.com')).status).toBe(200);
  });

  it('archives a team: its own photo is read-only, that of its group is not', async () => {
    const { call, writePhoto } = createFixture();

    await call('teams', { groupId: retail, teamState: 'archived' });

    expect(await writePhoto(`/teams/${retail}`)).toMatchObject({ status: 403 });
    expect((await writePhoto(`/groups/${retail}`)).status).toBe(200);
  });

  it('has a group synced from elsewhere, which takes no photo here', async () => {
    const { call, writePhoto } = createFixture();

    await call('teams', { groupId: retail, source: 'synced' });

    const refused = await writePhoto(`/groups/${retail}`);
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('on-premises mastered');
  });

  it('is put back by a reset', async () => {
    const { call, writePhoto } = createFixture();
    await call('teams', { groupId: retail, teamState: 'archived' });

    await call('reset', {});

    expect((await writePhoto(`/teams/${retail}`)).status).toBe(204);
  });

  it.each([
    [{ groupId: groupWithoutTeam, teamState: 'archived' }, 'names no team'],
    [{ groupId: retail, role: 'owner' }, 'go together'],
    [{ groupId: retail, userPrincipalName: 'nobody@contoso.com', role: 'owner' }, 'names nobody'],
    [{ groupId: retail, teamState: 'sleeping' }, 'teamState'],
  ])('refuses %j', async (body, words) => {
    const answer = await createFixture().call('teams', body);

    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain(words);
  });
});
