import type { Result } from '#shared';

import { photoPath, photoValuePath } from '../addresses/photo-paths.ts';
import { parsePhotoMetadata } from '../answers/photo-metadata.ts';
import { ask, fromJson } from '../ask.ts';
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

const absent = { status: 'absent' } as const;

/** The metadata of the photo, or of the one that `path` names. */
export const readPhotoMetadata = <TokenFailure>(
  reader: PhotoReader<TokenFailure>,
  path = photoPath(reader.target),
): Promise<Result<PhotoMetadataOutcome, GraphError | TokenFailure>> =>
  ask(
    reader.send,
    {
      ...photoQuestion(reader.target, 'read-metadata', path),
      parse: fromJson(parsePhotoMetadata),
      absent,
    },
    reader.options,
  );

/** The bytes of the photo, or of the one that `path` names. */
export const readPhotoValue = <TokenFailure>(
  reader: PhotoReader<TokenFailure>,
  path = photoValuePath(reader.target),
): Promise<Result<PhotoValueOutcome, GraphError | TokenFailure>> =>
  ask<PhotoValueOutcome, TokenFailure>(
    reader.send,
    { ...photoQuestion(reader.target, 'read-photo', path), parse: parsePicture, absent },
    reader.options,
  );

const parsePicture = ({ answer: { body, headers } }: Exchange): PhotoValueOutcome | undefined => {
  // Sign-in pages of proxies come as HTML with status 200. Graph has been seen to write `image/Jpeg`
  // (microsoft-graph-explorer-v4 issue 634), so no more of the type is asked for.
  const isImage = headers.get('content-type')?.toLowerCase().startsWith('image/') ?? false;
  return isImage && body.size > 0
    ? { status: 'present', bytes: body, etag: headers.get('etag') ?? undefined }
    : undefined;
};

/** Reading something of a target's photo at `path`. */
export const photoQuestion = (
  target: PhotoTarget,
  operation: 'read-metadata' | 'read-photo',
  path: string | undefined,
) =>
  ({
    subject: target.kind,
    access: 'read',
    request: {
      ...photoRequest(target, operation),
      method: 'GET',
      path,
      timeoutMs: readTimeoutMs,
      // A photo from the browser's cache may be one that was replaced long ago.
      cache: 'no-store',
    },
  }) as const;
