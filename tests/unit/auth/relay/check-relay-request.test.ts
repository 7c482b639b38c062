import { checkRelayRequest, type RelayWindow } from '#auth/relay';

const origin = 'https://portrait.example';
const expected = {
  authority: 'https://login.microsoftonline.com/organizations',
  clientId: '11111111-2222-4333-8444-555555555555',
  redirectUri: `${origin}/auth-redirect.html`,
};

function signInAddress(changes: Readonly<Record<string, string>> = {}, root = expected.authority) {
  const query = new URLSearchParams({
    client_id: expected.clientId,
    redirect_uri: expected.redirectUri,
    state: 'abc',
    ...changes,
  });
  return `${root}/oauth2/v2.0/authorize?${query.toString()}`;
}

const request = (fields: object = {}) =>
  `#${new URLSearchParams({
    req: JSON.stringify({ id: '1', method: 'GET', url: signInAddress(), ...fields }),
  }).toString()}`;

function pageWith(changes: { hash?: string; opener?: unknown; parent?: unknown } = {}) {
  const page = {
    opener: { location: { origin } },
    parent: undefined as unknown,
    location: { origin, hash: request() },
  };
  page.parent = page;
  const { hash, ...others } = changes;
  if (hash !== undefined) page.location.hash = hash;
  return Object.assign(page, others) satisfies RelayWindow;
}

describe('whom the relay page serves', () => {
  it("lets this app's own sign-in pass, asked for by a page of its own", () => {
    expect(checkRelayRequest(pageWith(), expected)).toEqual({ ok: true, value: undefined });
  });

  const closedToOthers = {
    get location(): never {
      throw new DOMException('Blocked a frame', 'SecurityError');
    },
  };

  it.each([
    ['nobody, since it was opened by hand', { opener: null }],
    ['a page of another origin', { opener: closedToOthers }],
    ['a page whose origin reads otherwise', { opener: { location: { origin: 'https://x.com' } } }],
    ['a frame', { parent: {} }],
  ])('refuses %s', (_whom, changes) => {
    expect(checkRelayRequest(pageWith(changes), expected)).toEqual({
      ok: false,
      error: 'not-opened-here',
    });
  });

  const authorities = [
    'https://login.microsoftonline.us/organizations',
    'https://login.microsoftonline.com/common',
    'https://login.microsoftonline.com/organizations/x',
    'https://login.microsoftonline.com.example/organizations',
    'https://person@login.example/organizations',
    'http://login.microsoftonline.com/organizations',
    'javascript:alert(1)//organizations',
  ];

  it.each([
    ...authorities.map((authority) => request({ url: signInAddress({}, authority) })),
    request({ url: signInAddress({ client_id: 'another' }) }),
    request({ url: signInAddress({ redirect_uri: 'https://portrait.example.com/x' }) }),
    request({ method: 'POST', action: signInAddress(), fields: {} }),
    request({ url: undefined }),
    request({ url: 'no address' }),
    '#req=no-json',
    '#req=null',
    '',
  ])('refuses to go anywhere else (%s)', (hash) => {
    expect(checkRelayRequest(pageWith({ hash }), expected)).toEqual({
      ok: false,
      error: 'foreign-sign-in',
    });
  });
});
