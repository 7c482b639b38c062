import type { EarlierPhoto, HistoryOwner } from '#history';

import { changePhoto } from './change-photo.ts';
import { hiddenContent, noteReading } from './own-writes.ts';
import { openPhotoMemory, type PhotoMemory } from './photo-memory.ts';
import type { ChangeOptions, PhotoPublisher, PublisherParts } from './types.ts';

/** Makes the publisher of one page. What it wrote itself it remembers, on this device too. */
export const createPhotoPublisher = <TokenFailure>(
  parts: PublisherParts<TokenFailure>,
): PhotoPublisher<TokenFailure> => {
  const memories = new Map<string, Promise<PhotoMemory>>();
  const memoryOf = (owner: HistoryOwner): Promise<PhotoMemory> => {
    const key = JSON.stringify([owner.tenantId, owner.userObjectId, owner.targetKey]);
    const memory = memories.get(key) ?? openPhotoMemory(parts.history, owner, parts.clock.now());
    memories.set(key, memory);
    return memory;
  };
  const change = async (options: ChangeOptions, content: EarlierPhoto, restoredId?: string) =>
    changePhoto({
      parts,
      options,
      memory: await memoryOf(options.owner),
      content,
      ...(restoredId !== undefined && { restoredId }),
    });

  return {
    publish: ({ jpeg, ...options }) =>
      change(options, { status: 'present', bytes: jpeg, contentType: 'image/jpeg' }),
    undo: ({ earlier, ...options }) => change(options, earlier.photo, earlier.id),
    remove: (options) => change(options, { status: 'absent' }),
    async reveal(owner, version) {
      const memory = await memoryOf(owner);
      if (memory.writes === undefined) return undefined;
      const reading = { version, atMs: parts.clock.now() };
      const hidden = hiddenContent(memory.writes, reading);
      await memory.rememberWrites(noteReading(memory.writes, reading));
      return hidden;
    },
  };
};
