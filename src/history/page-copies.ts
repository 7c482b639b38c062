import type { HistoryOwner, KeptPhoto } from './types.ts';

/** The copies in memory, gone with the page: for browsers that deny storage. */
export type PageCopies = {
  add(owner: HistoryOwner, copy: KeptPhoto): void;
  /** Newest first. */
  list(owner: HistoryOwner): readonly KeptPhoto[];
  remove(owner: HistoryOwner, ids: readonly string[]): void;
};

export const createPageCopies = (): PageCopies => {
  const copiesByOwner = new Map<string, readonly KeptPhoto[]>();
  const list = (owner: HistoryOwner) => copiesByOwner.get(keyOf(owner)) ?? [];
  return {
    list,
    add: (owner, copy) => {
      copiesByOwner.set(keyOf(owner), [copy, ...list(owner)]);
    },
    remove: (owner, ids) => {
      const left = list(owner).filter(({ id }) => !ids.includes(id));
      copiesByOwner.set(keyOf(owner), left);
    },
  };
};

const keyOf = ({ tenantId, userObjectId, targetKey }: HistoryOwner): string =>
  JSON.stringify([tenantId, userObjectId, targetKey]);
