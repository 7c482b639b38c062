import type { HistoryOwner } from '#history';

import type { PhotoMemory } from './change.ts';
import { changePhoto } from './change-photo.ts';
import type { PhotoPublisher, PublisherParts } from './types.ts';

/** Makes the publisher of one page. What it wrote itself it remembers until the page closes. */
export const createPhotoPublisher = <TokenFailure>(
  parts: PublisherParts<TokenFailure>,
): PhotoPublisher<TokenFailure> => {
  const memories = new Map<string, PhotoMemory>();
  const memoryOf = ({ tenantId, userObjectId, targetKey }: HistoryOwner): PhotoMemory => {
    const key = JSON.stringify([tenantId, userObjectId, targetKey]);
    const memory = memories.get(key) ?? { writes: undefined, kept: undefined };
    memories.set(key, memory);
    return memory;
  };

  return {
    publish: (options) =>
      changePhoto({
        parts,
        options,
        memory: memoryOf(options.owner),
        content: { status: 'present', bytes: options.jpeg, contentType: 'image/jpeg' },
      }),
    undo: (options) =>
      changePhoto({
        parts,
        options,
        memory: memoryOf(options.owner),
        content: options.earlier.photo,
        restoredId: options.earlier.id,
      }),
    remove: (options) =>
      changePhoto({
        parts,
        options,
        memory: memoryOf(options.owner),
        content: { status: 'absent' },
      }),
  };
};
