import { err, ok, type Result } from '#shared';

import { photoValuePath } from '../addresses/photo-paths.ts';
import { ask } from '../ask.ts';
import { isGraphError } from '../is-graph-error.ts';
import { maxPhotoBytes, maxPhotoBytesWithoutMailbox, writeTimeoutMs } from '../limits.ts';
import { isPhotoRemovable, type PhotoTarget } from '../targets.ts';
import { newDetails } from '../transport/attempt.ts';
import type { GraphRequest } from '../transport/request.ts';
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

const upload = <TokenFailure>(
  writer: PhotoWriter<TokenFailure, ReplaceOptions>,
  jpeg: Blob,
): Promise<Written<TokenFailure>> => {
  const { version = 'v1.0', method = 'PUT' } = writer.options;
  const isOffered = method === 'PUT' || (version === 'v1.0' && writer.target.kind !== 'team');
  return write(writer, {
    method,
    path: photoValuePath(writer.target, version),
    operation: 'replace-photo',
    refusedUnsent: isOffered ? unsendableKind(jpeg) : 'graph/not-offered-by-service',
    // The documented type. `application/octet-stream`, which Graph's own OpenAPI declares, was answered with 500.
    content: { type: 'image/jpeg', bytes: jpeg },
  });
};

export const removePhoto = <TokenFailure>(
  writer: PhotoWriter<TokenFailure, WriteOptions>,
): Promise<Written<TokenFailure>> =>
  write(writer, {
    method: 'DELETE',
    path: photoValuePath(writer.target),
    operation: 'remove-photo',
    refusedUnsent: isPhotoRemovable(writer.target) ? undefined : 'graph/not-offered-by-service',
  });

type PhotoWrite = Pick<GraphRequest, 'method' | 'path' | 'content'> & {
  readonly operation: 'replace-photo' | 'remove-photo';
  readonly refusedUnsent: GraphErrorKind | undefined;
};

const write = async <TokenFailure>(
  { transport, target, options }: PhotoWriter<TokenFailure, WriteOptions>,
  { operation, refusedUnsent, ...request }: PhotoWrite,
): Promise<Written<TokenFailure>> => {
  const { method, path } = request;
  if (refusedUnsent !== undefined && path !== undefined) {
    return err({ kind: refusedUnsent, details: newDetails(method, path, transport.parts) });
  }
  const written = await ask(
    transport.send,
    {
      subject: target.kind,
      access: 'write',
      request: { ...request, ...photoRequest(target, operation), timeoutMs: writeTimeoutMs },
      parse: () => 'written',
      // Also what a repeated removal gets when the answer to the first one was lost.
      absent: method === 'DELETE' ? 'written' : undefined,
    },
    options,
  );
  return written.ok ? ok(undefined) : written;
};

const unsendableKind = (jpeg: Blob): GraphErrorKind | undefined => {
  if (jpeg.size === 0) return 'graph/photo-rejected';
  return jpeg.size > maxPhotoBytes ? 'graph/photo-too-large' : undefined;
};

/** Without a mailbox the refusal is one of these, and not always the telling one. */
const mayLackMailbox = ({ kind }: PhotoTarget, error: unknown): boolean =>
  (kind === 'me' || kind === 'user') &&
  isGraphError(error) &&
  (error.kind === 'graph/no-mailbox' || error.kind === 'graph/target-not-found');
