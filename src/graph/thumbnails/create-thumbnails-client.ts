import type { Result } from '#shared';

import { photoValuePath } from '../addresses/photo-paths.ts';
import { sizedValuePath, type PhotoSize } from '../photos/photo-sizes.ts';
import { readPhotoValue } from '../photos/read-photo-parts.ts';
import type { PhotoTarget } from '../targets.ts';
import type { GraphTransport } from '../transport/transport.ts';
import type { CallOptions, GraphError } from '../types.ts';
import { readBatch, type BatchItem, type Thumbnail } from './read-batch.ts';

export type ThumbnailOptions = CallOptions & {
  /** 48 pixels unless told. Teams and contacts have one size only and come in that. */
  readonly size?: PhotoSize;
};

/** Small photos of many. */
export type ThumbnailsClient<TokenFailure> = {
  /**
   * One outcome per target, in their order; one failure leaves the others alone. Asks for 20 at a time with
   * `$batch`, and for those that it answers with 429 or 503 once more alone, waiting as every other read does.
   * Source: Microsoft Learn, graph/json-batching, 2025-02-21.
   */
  readThumbnails(
    targets: readonly PhotoTarget[],
    options?: ThumbnailOptions,
  ): Promise<readonly Result<Thumbnail, GraphError | TokenFailure>[]>;
};

/** The most requests in one `$batch`. Source: Microsoft Learn, graph/json-batching, 2025-02-21. */
const maxBatchSize = 20;

/** Small photos of many, through a transport that is shared with other clients. */
export const createThumbnailsClient = <TokenFailure>(
  transport: GraphTransport<TokenFailure>,
): ThumbnailsClient<TokenFailure> => ({
  readThumbnails: async (targets, { size = '48x48', ...options } = {}) => {
    const items = targets.map((target): BatchItem => ({ target, path: pathOf(target, size) }));
    const batches = chunksOf(items, maxBatchSize).map(async (chunk) => {
      const answers = await readBatch(transport, chunk, options);
      return Promise.all(
        answers.map(async (answer, index) => {
          const item = chunk[index];
          return answer.status === 'throttled' && item !== undefined
            ? readPhotoValue({ send: transport.send, target: item.target, options }, item.path)
            : answer.outcome;
        }),
      );
    });
    return (await Promise.all(batches)).flat();
  },
});

const pathOf = (target: PhotoTarget, size: PhotoSize): string | undefined =>
  target.kind === 'team' || target.kind === 'contact'
    ? photoValuePath(target)
    : sizedValuePath(target, size);

const chunksOf = <Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
