import { err, ok, type Result } from '#shared';

import { createTokenAuth } from './create-token-auth.ts';
import { createLadder } from './ladder.ts';
import { createPopupClient, reachNestedClient } from './msal-client.ts';
import { classifyAuthFailure } from './msal-failure.ts';
import type { CreateAuthSettings } from './settings.ts';
import type { Auth, AuthError } from './types.ts';

/** Root of the chunk that holds MSAL. */
export async function createMsalAuth(
  settings: CreateAuthSettings,
): Promise<Result<Auth, AuthError>> {
  try {
    const ladder = await createLadder({
      reachNested: () => reachNestedClient(settings),
      createPopup: () => createPopupClient(settings),
    });
    return ok(createTokenAuth(ladder));
  } catch (reason) {
    return err(classifyAuthFailure(reason));
  }
}
