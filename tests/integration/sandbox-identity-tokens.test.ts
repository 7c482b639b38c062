import { SignJWT, UnsecuredJWT } from 'jose';

import { createIdentity } from '../../sandbox/identity/index.ts';
import { anyText } from '../support/expected-text.ts';
import { createIdentityFixture, niao as administrator } from '../support/identity-fixture.ts';
import { testOrigins } from '../support/sign-in-window.ts';

const delegated = { userPrincipalName: administrator, scopes: ['User.ReadWrite'] };

it('gives a delegated token with the person’s directory roles', async () => {
  const { identity, tenant } = createIdentityFixture();
  const person = tenant.findPerson(administrator)!;

  const verified = await identity.verifyAccessToken(await identity.issueAccessToken(delegated));

  expect(verified).toEqual({
    status: 'valid',
    claims: {
      aud: 'https://graph.microsoft.com',
      iss: `https://sts.windows.net/${tenant.tenantId}/`,
      tid: tenant.tenantId,
      exp: 3600,
      appid: anyText,
      oid: person.objectId,
      upn: administrator,
      name: person.displayName,
      scp: 'User.ReadWrite',
      wids: person.adminRoles,
    },
  });
});

it('gives a personal account’s token for the tenant of all personal accounts', async () => {
  const { identity } = createIdentityFixture();
  const userPrincipalName = 'sam.rivers@outlook.com';

  const token = await identity.issueAccessToken({ userPrincipalName, scopes: ['User.Read'] });

  expect(await identity.verifyAccessToken(token)).toMatchObject({
    claims: { tid: '9188040d-6c67-4c5b-b112-36a304b66dad', upn: userPrincipalName },
  });
});

it('gives an application token with roles and no person', async () => {
  const { identity } = createIdentityFixture();

  const token = await identity.issueAccessToken({
    application: true,
    roles: ['ProfilePhoto.ReadWrite.All'],
  });

  const verified = await identity.verifyAccessToken(token);
  expect(verified).toMatchObject({
    status: 'valid',
    claims: { roles: ['ProfilePhoto.ReadWrite.All'] },
  });
  expect(verified).not.toHaveProperty('claims.oid');
  expect(verified).not.toHaveProperty('claims.scp');
});

it.each([
  ['https://graph.microsoft.us/User.ReadWrite', 'https://graph.microsoft.us'],
  [
    'https://microsoftgraph.chinacloudapi.cn/User.ReadWrite',
    'https://microsoftgraph.chinacloudapi.cn',
  ],
  ['https://graph.microsoft.com/User.ReadWrite', 'https://graph.microsoft.com'],
])('makes the token of %s for %s, with the short scope', async (scope, audience) => {
  const { identity } = createIdentityFixture();

  const token = await identity.issueAccessToken({ ...delegated, scopes: [scope] });

  expect(await identity.verifyAccessToken(token)).toMatchObject({
    claims: { aud: audience, scp: 'User.ReadWrite' },
  });
});

it('finds a token expired after an hour, not before', async () => {
  const { identity, clock } = createIdentityFixture();
  const token = await identity.issueAccessToken(delegated);

  await clock.advance(3_599_000);
  const before = await identity.verifyAccessToken(token);
  await clock.advance(1_000);
  const after = await identity.verifyAccessToken(token);

  expect(before.status).toBe('valid');
  expect(after.status).toBe('expired');
});

it('refuses the signature of another sandbox and of a changed token', async () => {
  const { identity, ...options } = createIdentityFixture();
  const another = createIdentity({ ...options, origins: testOrigins });
  const foreign = await another.issueAccessToken(delegated);
  const [header, payload, signature] = (await identity.issueAccessToken(delegated)).split('.');
  const richer = JSON.parse(Buffer.from(payload!, 'base64url').toString()) as object;
  const changed = Buffer.from(JSON.stringify({ ...richer, scp: 'Directory.ReadWrite.All' }));

  const verdicts = await Promise.all([
    identity.verifyAccessToken(foreign),
    identity.verifyAccessToken([header, changed.toString('base64url'), signature].join('.')),
  ]);

  expect(verdicts.map(({ status }) => status)).toEqual(['bad-signature', 'bad-signature']);
});

it('refuses a token signed with a shared secret, and one not signed at all', async () => {
  const { identity } = createIdentityFixture();
  const claims = { aud: 'https://graph.microsoft.com', appid: 'x', tid: 'y' };
  const withSecret = await new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS256' })
    .sign(Buffer.from('0123456789abcdef0123456789abcdef'));

  const verdicts = await Promise.all([
    identity.verifyAccessToken(withSecret),
    identity.verifyAccessToken(new UnsecuredJWT(claims).encode()),
  ]);

  expect(verdicts.map(({ status }) => status)).toEqual(['bad-signature', 'bad-signature']);
});

it.each(['', 'no-token', 'a.b.c', 'Bearer x'])('calls %j malformed', async (text) => {
  const { identity } = createIdentityFixture();

  expect(await identity.verifyAccessToken(text)).toEqual({ status: 'malformed' });
});

it('throws for a person who is not in the tenant: callers check that before', async () => {
  const { identity } = createIdentityFixture();
  const asked = async () =>
    identity.issueAccessToken({ ...delegated, userPrincipalName: 'nobody@contoso.com' });

  await expect(asked()).rejects.toThrow('nobody@contoso.com');
});
