import { createHash } from 'node:crypto';

import type { Handler, SandboxOrigins } from '../../sandbox/types.ts';

export const testOrigins: SandboxOrigins = {
  start: 'http://localhost:4100',
  teamsCrossSite: 'http://teams.localhost:4100',
  app: 'http://localhost:4101',
  graph: 'http://localhost:4102',
  identity: 'http://localhost:4103',
  outlook: 'https://localhost:4104',
  outlookApp: 'https://localhost:4105',
  outlookGraph: 'https://localhost:4106',
  outlookIdentity: 'https://localhost:4107',
};

export const testClientId = '6f0d5c2e-3b1a-4c8d-9e7f-5a4b3c2d1e0f';
export const redirectUri = `${testOrigins.app}/auth-redirect.html`;
export const codeVerifier = 'a-verifier-of-enough-length-for-anybody-0123456';

const codeChallenge = createHash('sha256').update(codeVerifier).digest('base64url');

/** A complete request as MSAL makes it; `changes` of `undefined` leave a parameter out. */
export function authorizeUrl(changes: Readonly<Record<string, string | undefined>> = {}): string {
  const url = new URL(`${testOrigins.identity}/organizations/oauth2/v2.0/authorize`);
  const parameters: Readonly<Record<string, string | undefined>> = {
    client_id: testClientId,
    scope: 'User.ReadWrite openid profile offline_access',
    redirect_uri: redirectUri,
    response_type: 'code',
    response_mode: 'fragment',
    state: 'the-state',
    nonce: 'the-nonce',
    code_challenge: codeChallenge,
    code_challenge_method: 'S256',
    client_info: '1',
    ...changes,
  };
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined) url.searchParams.set(name, value);
  }
  return url.href;
}

export type SignInWindow = {
  /** Goes to an address with the window's cookies. */
  open(url: string): Promise<Response>;
  /** Presses a button of the page shown last: posts its form with the button's name and value. */
  press(button: Readonly<Record<string, string>>): Promise<Response>;
  /** The HTML of the page shown last; a redirect shows none. */
  page(): string;
};

/** A browser's sign-in window as far as the identity can tell: cookies, pages and forms. */
export function openSignInWindow(handler: Handler): SignInWindow {
  const cookies = new Map<string, string>();
  let page = '';

  const send = async (request: Request) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    if (cookie !== '') request.headers.set('Cookie', cookie);
    const response = await handler(request);
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const [name = '', value = ''] = pair.split('=');
      cookies.set(name, value);
    }
    page = (await response.clone().text()) || page;
    return response;
  };

  return {
    page: () => page,
    open: (url) => send(new Request(url)),
    press: (button) => {
      const action = /<form method="post" action="([^"]+)"/.exec(page)?.[1] ?? '';
      const authorization = /name="authorization" value="([^"]+)"/.exec(page)?.[1] ?? '';
      const body = new URLSearchParams({ authorization, ...button });
      return send(
        new Request(`${testOrigins.identity}${action}`, {
          method: 'POST',
          body,
          headers: { Origin: testOrigins.identity },
        }),
      );
    },
  };
}

/** What came back to the app in the address's fragment. */
export function fragmentOf(response: Response): Readonly<Record<string, string>> {
  const location = response.headers.get('Location') ?? '';
  return Object.fromEntries(new URLSearchParams(location.slice(location.indexOf('#') + 1)));
}

export function postToken(
  handler: Handler,
  form: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = { Origin: testOrigins.app },
): Promise<Response> {
  return handler(
    new Request(`${testOrigins.identity}/organizations/oauth2/v2.0/token`, {
      method: 'POST',
      body: new URLSearchParams(form),
      headers,
    }),
  );
}

/** The form that redeems a code of `authorizeUrl()`. */
export const codeForm = (code: string): Readonly<Record<string, string>> => ({
  grant_type: 'authorization_code',
  client_id: testClientId,
  redirect_uri: redirectUri,
  code,
  code_verifier: codeVerifier,
  scope: 'User.ReadWrite openid profile offline_access',
  client_info: '1',
});
