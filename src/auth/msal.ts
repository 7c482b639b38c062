import { err, ok, type Result } from '#shared';

import { createTokenAuth } from './create-token-auth.ts';
import type { CreateAuthSettings } from './settings.ts';
import { createMsalClient } from './msal-client.ts';
import { classifyAuthFailure } from './msal-failure.ts';
import type { Auth, AuthError } from './types.ts';

/** Root of the chunk that holds MSAL. */
export async function createMsalAuth(
  settings: CreateAuthSettings,
): Promise<Result<Auth, AuthError>> {
  try {
    return ok(createTokenAuth(await createMsalClient(settings)));
  } catch (reason) {
    return err(classifyAuthFailure(reason));
  }
}
