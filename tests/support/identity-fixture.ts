import { createIdentity, createSigningKeys } from '../../sandbox/identity/index.ts';
import { createTenant } from '../../sandbox/tenant/index.ts';
import { createFakeClock } from './fake-clock.ts';
import { createTestLog } from './request-log.ts';
import {
  authorizeUrl,
  codeForm,
  fragmentOf,
  openSignInWindow,
  postToken,
  testOrigins,
} from './sign-in-window.ts';

export const adele = 'adelev@contoso.com';
export const niao = 'niao@contoso.com';

/** One pair for all tests of a file. */
const keys = createSigningKeys();

export type TokenBody = Readonly<Record<string, string>>;

/** The identity over the real tenant, on a clock that starts in 1970 and stands still. */
export function createIdentityFixture() {
  const tenant = createTenant();
  const clock = createFakeClock();
  const log = createTestLog();
  const identity = createIdentity({ tenant, origins: testOrigins, clock, log, keys });
  const signIn = async (userPrincipalName = adele) => {
    const window = openSignInWindow(identity.handler);
    await window.open(authorizeUrl());
    const answer = await window.press({ userPrincipalName });
    return { window, answer };
  };
  return { tenant, clock, log, identity, signIn };
}

export type IdentityFixture = ReturnType<typeof createIdentityFixture>;

/** Signs somebody in and gives the token endpoint's answer. */
export async function signInForTokens({ identity, signIn }: IdentityFixture): Promise<TokenBody> {
  const { answer } = await signIn();
  const response = await postToken(identity.handler, codeForm(fragmentOf(answer)['code'] ?? ''));
  expect(response.status).toBe(200);
  return (await response.json()) as TokenBody;
}
