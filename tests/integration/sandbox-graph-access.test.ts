import {
  buildRequest,
  createGraphFixture,
  delegatedToken,
  errorOf,
  graphOrigin,
  jpegUpload,
  jsonOf,
  refusalOf,
  tokenOf,
} from '../support/emulated-graph.ts';

describe('the token', () => {
  it.each([
    ['is missing', undefined, 'Access token is empty.'],
    ['cannot be read', 'malformed', 'CompactToken parsing failed with error code: 80049217'],
    [
      'is signed by somebody else',
      'bad-signature',
      'Access token validation failure. Invalid signature.',
    ],
    ['is too old', 'expired', 'Lifetime validation failed, the token is expired.'],
    [
      'is meant for another service',
      tokenOf({ aud: 'https://outlook.office.com', scp: 'User.Read' }),
      'Access token validation failure. Invalid audience.',
    ],
  ])('is refused with a challenge when it %s', async (_, token, message) => {
    const { handler } = createGraphFixture();

    const response = await handler(buildRequest('/v1.0/me', token === undefined ? {} : { token }));

    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toContain('Bearer realm=""');
    expect(await errorOf(response)).toMatchObject({ code: 'InvalidAuthenticationToken', message });
  });

  it('is accepted for the resource and for its application id', async () => {
    const { send, adele } = createGraphFixture();
    const claims = { oid: adele.objectId, scp: 'User.Read' };

    const byUrl = await send('/v1.0/me', { token: tokenOf(claims) });
    const byId = await send('/v1.0/me', {
      token: tokenOf({ ...claims, aud: '00000003-0000-0000-c000-000000000000' }),
    });

    expect([byUrl.status, byId.status]).toEqual([200, 200]);
  });
});

describe('permissions', () => {
  it.each([
    ['GET', '/v1.0/me/photo', 'User.Read'],
    ['GET', '/v1.0/me/photo/$value', 'User.Read'],
    ['GET', '/v1.0/me/photos', 'ProfilePhoto.Read.All'],
    ['DELETE', '/v1.0/me/photo/$value', 'User.ReadWrite'],
    ['DELETE', '/v1.0/me/photo', 'ProfilePhoto.ReadWrite.All'],
  ])('lets %s %s pass with %s', async (method, path, scope) => {
    const { send, adele } = createGraphFixture();

    const response = await send(path, {
      method,
      token: delegatedToken(adele, `openid ${scope} profile`),
    });

    expect(response.status).toBe(200);
  });

  it.each([
    ['GET', '/v1.0/me/photo', 'Mail.Read'],
    ['GET', '/v1.0/me/photos/48x48/$value', ''],
    ['PUT', '/v1.0/me/photo/$value', 'User.Read'],
    ['PUT', '/v1.0/me/photo/$value', 'ProfilePhoto.Read.All'],
    ['DELETE', '/v1.0/me/photo/$value', 'User.Read User.ReadBasic.All'],
  ])('refuses %s %s to a token with "%s"', async (method, path, scope) => {
    const { send, adele } = createGraphFixture();

    const response = await send(path, { method, token: delegatedToken(adele, scope) });

    expect(response.status).toBe(403);
    expect(await errorOf(response)).toMatchObject({
      code: 'ErrorInsufficientPermissionsInAccessToken',
      message:
        "Exception of type 'Microsoft.Fast.Profile.Core.Exception.ProfileAccessDeniedException' was thrown.",
    });
  });

  it('refuses the profile in the words of the directory, not of the photo service', async () => {
    const { send, adele } = createGraphFixture();

    const response = await send('/v1.0/me', { token: delegatedToken(adele, 'Mail.Read') });

    expect(await refusalOf(response)).toEqual([403, 'Authorization_RequestDenied']);
  });

  it.each(['/v1.0/me', '/v1.0/me/photo', '/v1.0/me/photo/$value'])(
    'has no "me" for an application that asks for %s',
    async (path) => {
      const { send } = createGraphFixture();

      const response = await send(path, { token: tokenOf({ roles: ['User.ReadWrite.All'] }) });

      expect(response.status).toBe(400);
      expect((await errorOf(response)).message).toBe(
        '/me request is only valid with delegated authentication flow.',
      );
    },
  );

  it('answers 404 when the tenant does not know the person', async () => {
    const { send } = createGraphFixture();

    const response = await send('/v1.0/me', {
      token: tokenOf({ oid: 'nobody', scp: 'User.Read' }),
    });

    expect(await refusalOf(response)).toEqual([404, 'Request_ResourceNotFound']);
  });
});

describe('who may change a photo', () => {
  const refusedToAll = [
    ['PUT', '/v1.0/me/photo/$value'],
    ['PATCH', '/v1.0/me/photo/$value'],
    ['DELETE', '/v1.0/me/photo/$value'],
    ['DELETE', '/v1.0/me/photo'],
  ] as const;

  it.each(refusedToAll)('refuses %s %s when the policy blocks it', async (method, path) => {
    const { send, change } = createGraphFixture();
    change({ photoPolicy: 'blocked' });

    const response = await send(path, { ...jpegUpload(Buffer.from('x')), method });

    expect(await refusalOf(response)).toEqual([403, 'ErrorAccessDenied']);
  });

  it('lets an administrator change their own photo against the policy', async () => {
    const { send, change, person } = createGraphFixture();
    change({ photoPolicy: 'blocked' });

    const response = await send('/v1.0/me/photo/$value', {
      method: 'DELETE',
      token: delegatedToken(person('niao@contoso.com')),
    });

    expect(response.status).toBe(200);
  });

  it('still shows photos when the policy blocks changes', async () => {
    const { send, change } = createGraphFixture();
    change({ photoPolicy: 'blocked' });

    expect((await send('/v1.0/me/photo')).status).toBe(200);
  });

  it.each([
    ['a member without mailbox', 'rosad@contoso.com'],
    ['a guest', 'elena_fabrikam.com#EXT#@contoso.com'],
  ])('does not know %s, and wraps its own JSON into the message', async (_, userPrincipalName) => {
    const { send, person } = createGraphFixture();
    const token = delegatedToken(person(userPrincipalName));

    const response = await send('/v1.0/me/photo/$value', {
      ...jpegUpload(Buffer.from('x')),
      token,
    });

    expect(response.status).toBe(404);
    const { code, message } = await errorOf(response);
    expect(code).toBe('UnknownError');
    expect(JSON.parse(message)).toMatchObject({
      errorCode: 'ErrorUserResolutionFailedUserDoesNotExist',
    });
  });
});

describe('GET /me', () => {
  it('tells who is signed in', async () => {
    const { send, adele } = createGraphFixture();

    const response = await send('/v1.0/me');

    expect(await jsonOf(response)).toEqual({
      '@odata.context': `${graphOrigin}/v1.0/$metadata#users/$entity`,
      id: adele.objectId,
      displayName: 'Adele Vance',
      givenName: 'Adele',
      surname: 'Vance',
      userPrincipalName: 'adelev@contoso.com',
      mail: 'adelev@contoso.com',
      jobTitle: 'Retail Manager',
    });
  });

  it('gives the selected properties alone, whatever their case', async () => {
    const { send } = createGraphFixture();

    const response = await send('/v1.0/me?$select=DisplayName,userPrincipalName');

    expect(await jsonOf(response)).toEqual({
      '@odata.context': `${graphOrigin}/v1.0/$metadata#users(DisplayName,userPrincipalName)/$entity`,
      displayName: 'Adele Vance',
      userPrincipalName: 'adelev@contoso.com',
    });
  });

  it('names the property and the folder when it does not hold what is selected', async () => {
    const { send } = createGraphFixture();

    const response = await send('/v1.0/me?$select=id,department');

    expect(response.status).toBe(501);
    expect((await errorOf(response)).message).toMatch(/'department'.*sandbox\/graph\/resources/);
  });

  it('writes a missing mail address as null', async () => {
    const { send, person } = createGraphFixture();

    const response = await send('/v1.0/me', { token: delegatedToken(person('rosad@contoso.com')) });

    expect(await jsonOf(response)).toMatchObject({ mail: null });
  });
});
