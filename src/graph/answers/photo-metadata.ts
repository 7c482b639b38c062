import type { PhotoMetadataOutcome } from '../types.ts';
import { isRecord, textAt } from './json.ts';

/**
 * The metadata in the answer to `GET {T}/photo`; `undefined` when it is none. Where there is no photo the
 * service may also answer 200 with a picture of one pixel and an empty ETag.
 * Source: Microsoft Learn, profilephoto-get.
 */
export const parsePhotoMetadata = (json: unknown): PhotoMetadataOutcome | undefined => {
  if (!isRecord(json)) return undefined;
  const { width, height } = json;
  if (!isEdge(width) || !isEdge(height)) return undefined;
  const etag = textAt(json, '@odata.mediaEtag');
  if (etag === undefined) return width <= 1 && height <= 1 ? { status: 'absent' } : undefined;
  const contentType = textAt(json, '@odata.mediaContentType');
  if (contentType === undefined) return undefined;
  return {
    status: 'present',
    metadata: { etag, contentType, widthPx: width, heightPx: height },
  };
};

const isEdge = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;
