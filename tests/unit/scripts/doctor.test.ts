import { refuseBase } from '../../../scripts/doctor/examine.mjs';
import { examineSignIn } from '../../../scripts/doctor/sign-in.mjs';

const clientId = '6f0d5c2e-3b1a-4c8d-9e7f-5a4b3c2d1e0f';
const tenantId = '0a1b2c3d-3b1a-4c8d-9e7f-5a4b3c2d1e0f';

describe('the address that the doctor is given', () => {
  it.each(['https://photos.contoso.com', 'https://photos.contoso.com/', 'http://localhost:4180'])(
    'may be %s',
    (base) => {
      expect(refuseBase(base)).toBeUndefined();
    },
  );

  it.each([
    [undefined, '--base takes the address of the pages'],
    ['photos', '--base takes an address, not "photos"'],
    ['http://photos.contoso.com', '--base must be https'],
    ['https://contoso.com/photos', 'without /photos'],
  ])('is refused in words when it is %s', (base, words) => {
    expect(refuseBase(base)).toContain(words);
  });
});

describe('the sign-in of a deployment', () => {
  const config = { clientId, tenantId, cloud: 'usGov' as const };
  const answering =
    (status: number, body: object): typeof fetch =>
    () =>
      Promise.resolve(Response.json(body, { status }));

  it('is asked of its cloud and its tenant', async () => {
    const asked: string[] = [];
    const authorize = 'https://login.microsoftonline.us/x/oauth2/v2.0/authorize';
    const findings = await examineSignIn(config, (input) => {
      asked.push(input as string);
      return Promise.resolve(Response.json({ authorization_endpoint: authorize }));
    });

    expect(findings).toEqual([]);
    expect(asked).toEqual([
      `https://login.microsoftonline.us/${tenantId}/v2.0/.well-known/openid-configuration`,
    ]);
  });

  it('belongs to another cloud when the tenant signs in elsewhere', async () => {
    const authorize = 'https://login.microsoftonline.com/x/oauth2/v2.0/authorize';
    const [finding, ...others] = await examineSignIn(
      config,
      answering(200, { authorization_endpoint: authorize }),
    );

    expect(finding).toMatchObject({ area: 'cloud', severity: 'fault' });
    expect(finding?.words).toContain('signs in at https://login.microsoftonline.com');
    expect(others).toEqual([]);
  });

  it.each([
    ['is not known', answering(400, { error: 'invalid_tenant' }), 'does not know the tenant'],
    ['is described by something else', answering(200, {}), 'no description of a sign-in'],
  ])('has a fault when the tenant %s', async (_, fetchAddress, words) => {
    const [finding] = await examineSignIn(config, fetchAddress);

    expect(finding).toMatchObject({ area: 'sign-in', severity: 'fault' });
    expect(finding?.words).toContain(words);
  });

  it('is only not checked from a machine without internet', async () => {
    const offline = () => Promise.reject(new TypeError('fetch failed'));
    const [finding] = await examineSignIn(config, offline);

    expect(finding?.severity).toBe('note');
    expect(finding?.words).toContain('fetch failed');
  });
});
