/** @jest-environment jsdom */
import { ownSignIn, relayAddress } from '../../../src/app/sign-in-pages.ts';

// The build of the product puts this in its place.
Object.assign(globalThis, { __SANDBOX__: undefined });

const tenantId = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee';
const clientId = '11111111-2222-4333-8444-555555555555';
const looks = { theme: 'dark', locale: 'es-ES' } as const;

const pageAt = (protocol: string, parent: 'itself' | 'host') => {
  const page = { location: { protocol }, parent: {} };
  if (parent === 'itself') page.parent = page;
  return page as unknown as Window;
};

describe('the relay page of a popup', () => {
  it('stands beside the framed page, in the looks of its host', () => {
    expect(relayAddress(pageAt('https:', 'host'), looks)).toBe(
      'http://localhost/auth-relay.html?theme=dark&locale=es-ES',
    );
  });

  it('is not needed at top level, whose popup answers by itself', () => {
    expect(relayAddress(pageAt('https:', 'itself'), looks)).toBeUndefined();
  });

  it('is of no use over plain http, where MSAL lets it lead nowhere', () => {
    expect(relayAddress(pageAt('http:', 'host'), looks)).toBeUndefined();
  });
});

describe("a deployment's own sign-in", () => {
  it.each([
    ['global', 'https://login.microsoftonline.com'],
    ['usGov', 'https://login.microsoftonline.us'],
    ['usGovDod', 'https://login.microsoftonline.us'],
    ['china', 'https://login.partner.microsoftonline.cn'],
  ] as const)('is that of its cloud and tenant (%s)', (cloud, authorityRoot) => {
    expect(ownSignIn({ clientId, cloud, tenantId })).toEqual({
      authority: `${authorityRoot}/${tenantId}`,
      clientId,
      redirectUri: 'http://localhost/auth-redirect.html',
    });
  });
});
