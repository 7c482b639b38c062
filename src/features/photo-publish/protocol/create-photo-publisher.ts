import type { PhotoPublisher, PublisherParts } from './types.ts';

export const createPhotoPublisher = <TokenFailure>(
  parts: PublisherParts<TokenFailure>,
): PhotoPublisher<TokenFailure> => {
  throw new Error(`not built yet: ${typeof parts.clock}`);
};
