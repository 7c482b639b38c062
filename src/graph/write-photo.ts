import { err, ok, type Result } from '#shared';

import { photoValuePath } from './addresses.ts';
import { isSuccess, readProblem, refusalError, saysNoPhoto } from './answers/failure.ts';
import { maxPhotoBytes, writeTimeoutMs } from './limits.ts';
import { requestedScopes } from './permissions.ts';
import type { TransportParts } from './transport/request.ts';
import type { Send } from './transport/send.ts';
import type { GraphError, GraphErrorKind, PhotoTarget, WriteOptions } from './types.ts';

/** What writes are made with. */
export type PhotoWriter<TokenFailure> = {
  readonly send: Send<TokenFailure>;
  readonly parts: TransportParts<TokenFailure>;
  readonly target: PhotoTarget;
  readonly options: WriteOptions;
};

export const replacePhoto = async <TokenFailure>(
  { send, parts, target, options }: PhotoWriter<TokenFailure>,
  jpeg: Blob,
): Promise<Result<void, GraphError | TokenFailure>> => {
  const path = photoValuePath(target);
  const refusedUnsent = unsendableKind(jpeg);
  if (refusedUnsent !== undefined) {
    const time = new Date(parts.clock.now()).toISOString();
    const details = { method: 'PUT', path, clientRequestId: parts.newRequestId(), time };
    return err({ kind: refusedUnsent, details });
  }
  const sent = await send(
    {
      method: 'PUT',
      path,
      scopes: requestedScopes[target.kind]['replace-photo'],
      timeoutMs: writeTimeoutMs,
      // The documented type. `application/octet-stream`, which Graph's own OpenAPI declares, was answered with 500.
      content: { type: 'image/jpeg', bytes: jpeg },
    },
    options,
  );
  if (!sent.ok) return sent;
  if (isSuccess(sent.value)) return ok(undefined);
  return err(refusalError(sent.value, await readProblem(sent.value), 'own-photo-write'));
};

export const removePhoto = async <TokenFailure>({
  send,
  target,
  options,
}: PhotoWriter<TokenFailure>): Promise<Result<void, GraphError | TokenFailure>> => {
  const sent = await send(
    {
      method: 'DELETE',
      path: photoValuePath(target),
      scopes: requestedScopes[target.kind]['remove-photo'],
      timeoutMs: writeTimeoutMs,
    },
    options,
  );
  if (!sent.ok) return sent;
  if (isSuccess(sent.value)) return ok(undefined);
  const problem = await readProblem(sent.value);
  // Also what a repeated removal gets when the answer to the first one was lost.
  if (saysNoPhoto(sent.value, problem)) return ok(undefined);
  return err(refusalError(sent.value, problem, 'own-photo-write'));
};

const unsendableKind = (jpeg: Blob): GraphErrorKind | undefined => {
  if (jpeg.size === 0) return 'graph/photo-rejected';
  return jpeg.size > maxPhotoBytes ? 'graph/photo-too-large' : undefined;
};
