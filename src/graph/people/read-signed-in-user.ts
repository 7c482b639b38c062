import type { Result } from '#shared';

import { parseSignedInUser } from '../answers/signed-in-user.ts';
import { ask, fromJson } from '../ask.ts';
import { readTimeoutMs } from '../limits.ts';
import { selfScopes } from '../permissions/requested-scopes.ts';
import type { Send } from '../transport/send.ts';
import type { CallOptions, GraphError, SignedInUser } from '../types.ts';

export const readSignedInUser = <TokenFailure>(
  send: Send<TokenFailure>,
  options: CallOptions,
): Promise<Result<SignedInUser, GraphError | TokenFailure>> =>
  ask(
    send,
    {
      subject: 'directory',
      access: 'read',
      request: {
        method: 'GET',
        path: '/v1.0/me?$select=id,userPrincipalName,displayName',
        lane: { mailbox: 'me', target: 'me' },
        scopes: selfScopes,
        timeoutMs: readTimeoutMs,
      },
      parse: fromJson(parseSignedInUser),
    },
    options,
  );
