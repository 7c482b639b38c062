import { err, ok, type Result } from '#shared';

import { photoPath, photoValuePath } from './addresses.ts';
import {
  isSuccess,
  readProblem,
  refusalError,
  saysNoPhoto,
  unexpectedAnswer,
} from './answers/failure.ts';
import { parseJson } from './answers/json.ts';
import { parsePhotoMetadata } from './answers/photo-metadata.ts';
import { readTimeoutMs } from './limits.ts';
import { requestedScopes } from './permissions.ts';
import type { Exchange } from './transport/request.ts';
import type { Send } from './transport/send.ts';
import type { CallOptions, GraphError, PhotoMetadataOutcome, PhotoTarget } from './types.ts';

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

export const readPhotoMetadata = async <TokenFailure>(
  reader: PhotoReader<TokenFailure>,
): Promise<Result<PhotoMetadataOutcome, GraphError | TokenFailure>> => {
  const read = await readOrAbsent(reader, photoPath(reader.target));
  if (!read.ok) return read;
  if (read.value.status === 'absent') return ok(read.value);
  const { exchange } = read.value;
  const outcome = parsePhotoMetadata(parseJson(await exchange.answer.body.text()));
  return outcome === undefined ? err(unexpectedAnswer(exchange)) : ok(outcome);
};

export const readPhotoValue = async <TokenFailure>(
  reader: PhotoReader<TokenFailure>,
): Promise<Result<PhotoValueOutcome, GraphError | TokenFailure>> => {
  const read = await readOrAbsent(reader, photoValuePath(reader.target));
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

const readOrAbsent = async <TokenFailure>(
  { send, target, options }: PhotoReader<TokenFailure>,
  path: string,
): Promise<Result<Read, GraphError | TokenFailure>> => {
  const sent = await send(
    {
      method: 'GET',
      path,
      scopes: requestedScopes[target.kind]['read-photo'],
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
  return err(refusalError(sent.value, problem, 'read'));
};
