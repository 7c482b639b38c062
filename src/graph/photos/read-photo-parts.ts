import { err, ok, type Result } from '#shared';

import { photoPath, photoValuePath } from '../addresses/photo-paths.ts';
import {
  isSuccess,
  readProblem,
  refusalError,
  saysNoPhoto,
  unexpectedAnswer,
} from '../answers/failure.ts';
import { parsePhotoMetadata } from '../answers/photo-metadata.ts';
import { parseAnswer } from '../ask-json.ts';
import { readTimeoutMs } from '../limits.ts';
import type { PhotoTarget } from '../targets.ts';
import type { Exchange } from '../transport/request.ts';
import type { Send } from '../transport/send.ts';
import type { CallOptions, GraphError, PhotoMetadataOutcome } from '../types.ts';
import { photoRequest } from './photo-request.ts';

/** What reads are made with. */
export type PhotoReader<TokenFailure> = {
  readonly send: Send<TokenFailure>;
  readonly target: PhotoTarget;
  readonly options: CallOptions;
};

/** The bytes of a photo, with the ETag of the answer's header. Source: msgraph-sdk-javascript issue 48 (2017), a captured answer. */
export type PhotoValueOutcome =
  | { readonly status: 'present'; readonly bytes: Blob; readonly etag: string | undefined }
  | { readonly status: 'absent' };

/** The metadata of the photo, or of the one that `path` names. */
export const readPhotoMetadata = async <TokenFailure>(
  reader: PhotoReader<TokenFailure>,
  path = photoPath(reader.target),
): Promise<Result<PhotoMetadataOutcome, GraphError | TokenFailure>> => {
  const read = await readOrAbsent(reader, { path, operation: 'read-metadata' });
  if (!read.ok) return read;
  if (read.value.status === 'absent') return ok(read.value);
  return parseAnswer(read.value.exchange, parsePhotoMetadata);
};

/** The bytes of the photo, or of the one that `path` names. */
export const readPhotoValue = async <TokenFailure>(
  reader: PhotoReader<TokenFailure>,
  path = photoValuePath(reader.target),
): Promise<Result<PhotoValueOutcome, GraphError | TokenFailure>> => {
  const read = await readOrAbsent(reader, { path, operation: 'read-photo' });
  if (!read.ok) return read;
  if (read.value.status === 'absent') return ok(read.value);
  const { body, headers } = read.value.exchange.answer;
  // Sign-in pages of proxies come as HTML with status 200. Graph has been seen to write `image/Jpeg`
  // (microsoft-graph-explorer-v4 issue 634), so no more of the type is asked for.
  const isImage = headers.get('content-type')?.toLowerCase().startsWith('image/') ?? false;
  if (!isImage || body.size === 0) return err(unexpectedAnswer(read.value.exchange));
  return ok({ status: 'present', bytes: body, etag: headers.get('etag') ?? undefined });
};

type Read =
  { readonly status: 'found'; readonly exchange: Exchange } | { readonly status: 'absent' };

type Wanted = {
  readonly path: string | undefined;
  readonly operation: 'read-metadata' | 'read-photo';
};

const readOrAbsent = async <TokenFailure>(
  { send, target, options }: PhotoReader<TokenFailure>,
  { path, operation }: Wanted,
): Promise<Result<Read, GraphError | TokenFailure>> => {
  const sent = await send(
    {
      ...photoRequest(target, operation),
      method: 'GET',
      path,
      timeoutMs: readTimeoutMs,
      // A photo from the browser's cache may be one that was replaced long ago.
      cache: 'no-store',
    },
    options,
  );
  if (!sent.ok) return sent;
  if (isSuccess(sent.value)) return ok({ status: 'found', exchange: sent.value });
  const problem = await readProblem(sent.value);
  if (saysNoPhoto(sent.value, problem)) return ok({ status: 'absent' });
  return err(refusalError(sent.value, problem, { subject: target.kind, access: 'read' }));
};
