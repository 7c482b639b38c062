import { err, ok, type Result } from '#shared';

import { photoValuePath } from '../addresses/photo-paths.ts';
import { isSuccess, readProblem, refusalError, saysNoPhoto } from '../answers/failure.ts';
import { isGraphError } from '../is-graph-error.ts';
import { maxPhotoBytes, maxPhotoBytesWithoutMailbox, writeTimeoutMs } from '../limits.ts';
import type { PhotoTarget } from '../targets.ts';
import { newDetails } from '../transport/attempt.ts';
import type { GraphTransport } from '../transport/transport.ts';
import type { GraphError, GraphErrorKind, ReplaceOptions, WriteOptions } from '../types.ts';
import { photoRequest } from './photo-request.ts';

type PhotoWriter<TokenFailure, Options> = {
  readonly transport: GraphTransport<TokenFailure>;
  readonly target: PhotoTarget;
  readonly options: Options;
};

type Written<TokenFailure> = Result<void, GraphError | TokenFailure>;

export const replacePhoto = async <TokenFailure>(
  writer: PhotoWriter<TokenFailure, ReplaceOptions>,
  jpeg: Blob,
): Promise<Written<TokenFailure>> => {
  const { target, options } = writer;
  const written = await upload(writer, jpeg);
  if (written.ok || jpeg.size < maxPhotoBytesWithoutMailbox) return written;
  if (options.makeSmaller === undefined || !mayLackMailbox(target, written.error)) return written;
  const smaller = await options.makeSmaller(maxPhotoBytesWithoutMailbox);
  return smaller.size < maxPhotoBytesWithoutMailbox ? upload(writer, smaller) : written;
};

const upload = async <TokenFailure>(
  { transport, target, options }: PhotoWriter<TokenFailure, ReplaceOptions>,
  jpeg: Blob,
): Promise<Written<TokenFailure>> => {
  const { version = 'v1.0', method = 'PUT' } = options;
  const path = photoValuePath(target, version);
  const isOffered = method === 'PUT' || (version === 'v1.0' && target.kind !== 'team');
  const refused = isOffered ? unsendableKind(jpeg) : 'graph/not-offered-by-service';
  if (refused !== undefined) return refuseUnsent(transport, { kind: refused, method, path });
  const sent = await transport.send(
    {
      ...photoRequest(target, 'replace-photo'),
      method,
      path,
      timeoutMs: writeTimeoutMs,
      // The documented type. `application/octet-stream`, which Graph's own OpenAPI declares, was answered with 500.
      content: { type: 'image/jpeg', bytes: jpeg },
    },
    options,
  );
  if (!sent.ok) return sent;
  if (isSuccess(sent.value)) return ok(undefined);
  const problem = await readProblem(sent.value);
  return err(refusalError(sent.value, problem, { subject: target.kind, access: 'write' }));
};

export const removePhoto = async <TokenFailure>({
  transport,
  target,
  options,
}: PhotoWriter<TokenFailure, WriteOptions>): Promise<Written<TokenFailure>> => {
  const path = photoValuePath(target);
  if (target.kind === 'team' || target.kind === 'contact') {
    const kind = 'graph/not-offered-by-service';
    return refuseUnsent(transport, { kind, method: 'DELETE', path });
  }
  const sent = await transport.send(
    {
      ...photoRequest(target, 'remove-photo'),
      method: 'DELETE',
      path,
      timeoutMs: writeTimeoutMs,
    },
    options,
  );
  if (!sent.ok) return sent;
  if (isSuccess(sent.value)) return ok(undefined);
  const problem = await readProblem(sent.value);
  // Also what a repeated removal gets when the answer to the first one was lost.
  if (saysNoPhoto(sent.value, problem)) return ok(undefined);
  return err(refusalError(sent.value, problem, { subject: target.kind, access: 'write' }));
};

const unsendableKind = (jpeg: Blob): GraphErrorKind | undefined => {
  if (jpeg.size === 0) return 'graph/photo-rejected';
  return jpeg.size > maxPhotoBytes ? 'graph/photo-too-large' : undefined;
};

type Unsent = {
  readonly kind: GraphErrorKind;
  readonly method: string;
  readonly path: string | undefined;
};

const refuseUnsent = (
  { parts }: Pick<GraphTransport<unknown>, 'parts'>,
  { kind, method, path }: Unsent,
) =>
  err({
    kind: path === undefined ? ('graph/id-invalid' as const) : kind,
    details: newDetails(method, path ?? '/', parts),
  });

/** Without a mailbox the refusal is one of these, and not always the telling one. */
const mayLackMailbox = (target: PhotoTarget, error: unknown): boolean =>
  (target.kind === 'me' || target.kind === 'user') &&
  isGraphError(error) &&
  (error.kind === 'graph/no-mailbox' || error.kind === 'graph/target-not-found');
