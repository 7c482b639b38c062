import type { Result } from '#shared';

import { joinPath } from '../addresses/encode-key.ts';
import { targetPath } from '../addresses/target-path.ts';
import { isRecord } from '../answers/json.ts';
import { parsePhotoMetadata } from '../answers/photo-metadata.ts';
import { ask, fromJson } from '../ask.ts';
import type { SizedPhotoTarget } from '../targets.ts';
import type { GraphTransport } from '../transport/transport.ts';
import type { CallOptions, GraphError, PhotoMetadata, PhotoMetadataOutcome } from '../types.ts';
import { photoQuestion, readPhotoMetadata, readPhotoValue } from './read-photo-parts.ts';

/** Sizes that Microsoft 365 makes of an uploaded photo, never larger than it. Source: Microsoft Learn, profilephoto-get. */
export const photoSizes = [
  '48x48',
  '64x64',
  '96x96',
  '120x120',
  '240x240',
  '360x360',
  '432x432',
  '504x504',
  '648x648',
] as const;

export type PhotoSize = (typeof photoSizes)[number];

export type SizedPhotoValue =
  { readonly status: 'present'; readonly bytes: Blob } | { readonly status: 'absent' };

/**
 * The sizes of one photo, of people and groups alone. A size that there is none of is `absent`. Photos that
 * are kept in Entra ID alone may have other sizes than the nine.
 */
export type PhotoSizesClient<TokenFailure> = {
  /** `GET {T}/photos`; empty where there is no photo. */
  listSizes(
    target: SizedPhotoTarget,
    options?: CallOptions,
  ): Promise<Result<readonly PhotoMetadata[], GraphError | TokenFailure>>;
  /** `GET {T}/photos/{size}`. */
  readMetadata(
    target: SizedPhotoTarget,
    size: PhotoSize,
    options?: CallOptions,
  ): Promise<Result<PhotoMetadataOutcome, GraphError | TokenFailure>>;
  /** `GET {T}/photos/{size}/$value`. */
  readValue(
    target: SizedPhotoTarget,
    size: PhotoSize,
    options?: CallOptions,
  ): Promise<Result<SizedPhotoValue, GraphError | TokenFailure>>;
};

/** The sizes of photos, through a transport that is shared with other clients. */
export const createPhotoSizesClient = <TokenFailure>({
  send,
}: GraphTransport<TokenFailure>): PhotoSizesClient<TokenFailure> => ({
  listSizes: (target, options = {}) =>
    ask(
      send,
      {
        ...photoQuestion(target, 'read-metadata', sizesPath(target)),
        parse: fromJson(parseSizes),
        absent: [],
      },
      options,
    ),
  readMetadata: (target, size, options = {}) =>
    readPhotoMetadata({ send, target, options }, joinPath(sizesPath(target), `/${size}`)),
  readValue: (target, size, options = {}) =>
    readPhotoValue({ send, target, options }, sizedValuePath(target, size)),
});

/** Path of the bytes of one size. */
export const sizedValuePath = (target: SizedPhotoTarget, size: PhotoSize): string | undefined =>
  joinPath(sizesPath(target), `/${size}/$value`);

const sizesPath = (target: SizedPhotoTarget): string | undefined =>
  joinPath('/v1.0', targetPath(target), '/photos');

const parseSizes = (json: unknown): readonly PhotoMetadata[] | undefined => {
  if (!isRecord(json) || !Array.isArray(json['value'])) return undefined;
  const outcomes = json['value'].map(parsePhotoMetadata);
  if (outcomes.includes(undefined)) return undefined;
  return outcomes.flatMap((outcome) => (outcome?.status === 'present' ? [outcome.metadata] : []));
};
