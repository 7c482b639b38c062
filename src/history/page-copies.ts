import { maxKeptPhotos } from './limits.ts';
import type { HistoryOwner, KeptPhoto } from './types.ts';

/** The copies in memory, gone with the page: for browsers that deny storage. */
export type PageCopies = {
  add(owner: HistoryOwner, copy: KeptPhoto): void;
  /** Newest first. */
  list(owner: HistoryOwner): readonly KeptPhoto[];
  remove(owner: HistoryOwner, id: string): void;
};

export const createPageCopies = (): PageCopies => {
  const copiesByOwner = new Map<string, readonly KeptPhoto[]>();
  const list = (owner: HistoryOwner) => copiesByOwner.get(keyOf(owner)) ?? [];
  return {
    list,
    add: (owner, copy) => {
      copiesByOwner.set(keyOf(owner), [copy, ...list(owner)].slice(0, maxKeptPhotos));
    },
    remove: (owner, id) => {
      const left = list(owner).filter((copy) => copy.id !== id);
      copiesByOwner.set(keyOf(owner), left);
    },
  };
};

const keyOf = ({ tenantId, userObjectId, targetKey }: HistoryOwner): string =>
  JSON.stringify([tenantId, userObjectId, targetKey]);
