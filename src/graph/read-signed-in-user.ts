import { err, ok, type Result } from '#shared';

import { signedInUserPath } from './addresses.ts';
import { isSuccess, readProblem, refusalError, unexpectedAnswer } from './answers/failure.ts';
import { parseJson } from './answers/json.ts';
import { parseSignedInUser } from './answers/signed-in-user.ts';
import { readTimeoutMs } from './limits.ts';
import { requestedScopes } from './permissions.ts';
import type { Send } from './transport/send.ts';
import type { CallOptions, GraphError, SignedInUser } from './types.ts';

export const readSignedInUser = async <TokenFailure>(
  send: Send<TokenFailure>,
  options: CallOptions,
): Promise<Result<SignedInUser, GraphError | TokenFailure>> => {
  const sent = await send(
    {
      method: 'GET',
      path: signedInUserPath,
      scopes: requestedScopes.me['read-user'],
      timeoutMs: readTimeoutMs,
    },
    options,
  );
  if (!sent.ok) return sent;
  if (!isSuccess(sent.value)) {
    return err(refusalError(sent.value, await readProblem(sent.value), 'read'));
  }
  const user = parseSignedInUser(parseJson(await sent.value.answer.body.text()));
  return user === undefined ? err(unexpectedAnswer(sent.value)) : ok(user);
};
