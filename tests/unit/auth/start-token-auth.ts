import type { SignInMethod } from '#auth';

import { createTokenAuth } from '../../../src/auth/create-token-auth.ts';
import { createLadder } from '../../../src/auth/ladder.ts';
import type { MsalClient } from '../../../src/auth/msal-client.ts';
import { createFakeClock } from '../../support/fake-clock.ts';

import { createFakeApplication } from './fake-application.ts';

export const scopes = ['User.ReadWrite'];

/** `popup` is what a page in a bridged host steps down to. */
export async function start(
  method: SignInMethod,
  accounts: Parameters<typeof createFakeApplication>[0] = [],
) {
  const application = createFakeApplication(method === 'nested' ? [] : accounts);
  const popup = createFakeApplication(accounts);
  const clock = createFakeClock();
  let requests = 0;
  const createCorrelationId = () => `request-${String((requests += 1))}`;
  const client = (of: typeof application, by: SignInMethod): MsalClient => ({
    method: by,
    application: of,
    clock,
    createCorrelationId,
  });
  const createPopup = jest.fn(() =>
    Promise.resolve(client(method === 'nested' ? popup : application, 'popup')),
  );
  const ladder = await createLadder({
    reachNested: () =>
      Promise.resolve(method === 'nested' ? client(application, 'nested') : undefined),
    createPopup,
  });
  return { application, auth: createTokenAuth(ladder), clock, createPopup, popup };
}
