/**
 * @jest-environment jsdom
 */
import { webcrypto } from 'node:crypto';
import { TextDecoder, TextEncoder } from 'node:util';

import { createAuth } from '#auth';
import { checkRelayRequest } from '#auth/relay';
import { graphClouds } from '#graph';

import { createFakeClock } from '../../../support/fake-clock.ts';

// jsdom has none of these, and MSAL makes proof keys with them.
Object.assign(globalThis, { TextDecoder, TextEncoder });
Object.defineProperty(window.crypto, 'subtle', { value: webcrypto.subtle });

const clientId = '11111111-2222-4333-8444-555555555555';
const redirectUri = 'http://localhost/auth-redirect.html';
const tenants = ['organizations', 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee'];

/** The address that the real MSAL sends its popup to. */
async function openedAddress(authority: string): Promise<URL> {
  const opened = new Promise<string>((resolve) => {
    const popup = { location: { assign: resolve }, closed: false, focus: () => undefined };
    jest.spyOn(window, 'open').mockReturnValue(popup as unknown as Window);
  });
  const auth = await createAuth({
    clientId,
    endpoints: { authority },
    redirectUri,
    relayUri: 'http://localhost/auth-relay.html?theme=dark&locale=es-ES',
    clock: createFakeClock(),
  });
  if (!auth.ok) throw new Error(auth.error.kind);
  const scopes = ['User.ReadWrite'];
  void auth.value.acquireAccessToken({ scopes, interaction: 'after-press' });
  return new URL(await opened);
}

describe('the address that MSAL opens through the relay page', () => {
  it.each(
    Object.entries(graphClouds).flatMap(([cloud, { authorityRoot }]) =>
      tenants.map((tenant) => [cloud, `${authorityRoot}/${tenant}`] as const),
    ),
  )('is the one that the relay page lets through (%s, %s)', async (_cloud, authority) => {
    const { origin, pathname, search, hash } = await openedAddress(authority);

    expect(`${origin}${pathname}${search}`).toBe(
      'http://localhost/auth-relay.html?theme=dark&locale=es-ES',
    );
    const page = { opener: window, parent: undefined as unknown, location: { origin, hash } };
    page.parent = page;
    expect(checkRelayRequest(page, { authority, clientId, redirectUri })).toEqual({
      ok: true,
      value: undefined,
    });
  });
});
