import { useCallback, useEffect, useState } from 'react';

import { photoTargetKey } from '#graph';
import type { ListedPhoto } from '#history';
import { useServices } from '#services';

import { isInPlace, type PublishedTarget, type PublishTarget } from './published-photos.ts';
import { ownerOf } from './read-current-photo.ts';
import type { Published } from './use-published-photos.ts';

/** A kept photo and whose it is. */
export type EarlierPhotoOfTarget = ListedPhoto & { readonly of: PublishTarget };

export type EarlierPhotos = {
  /** Newest first; `undefined` until they were looked up. */
  readonly copies: readonly EarlierPhotoOfTarget[] | undefined;
  /** Forgets one copy, or all there are, for good; resolves when that is done. */
  readonly forget: (which: EarlierPhotoOfTarget | 'all') => Promise<void>;
};

/** The photos that this app replaced, of all targets, looked up again whenever a change may have added one. */
export function useEarlierPhotos({ change, forgetCopy, targets }: Published): EarlierPhotos {
  const { history, me } = useServices();
  const [copies, setCopies] = useState<EarlierPhotos['copies']>();
  const list = useCallback(async () => {
    const listed = await Promise.all(
      targets.map(async ({ name, target }) => {
        const kept = await history.list(ownerOf(me, target));
        return kept.map((copy) => ({ ...copy, of: { name, target } }));
      }),
    );
    return listed.flat().sort((left, right) => right.keptAtMs - left.keptAtMs);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- what was kept changes with a change alone
  }, [history, me, change]);

  useEffect(() => {
    let isCurrent = true;
    void list().then((listed) => {
      if (isCurrent) setCopies(listed);
    });
    return () => {
      isCurrent = false;
    };
  }, [list]);

  const forget = useCallback(
    async (which: EarlierPhotoOfTarget | 'all') => {
      const gone = which === 'all' ? await list() : [which];
      await Promise.all(gone.map(({ id, of }) => history.forget(ownerOf(me, of.target), id)));
      for (const { id, of } of gone) forgetCopy(of.target, id);
      setCopies(await list());
    },
    [forgetCopy, history, list, me],
  );
  return { copies: copies?.filter((copy) => !isCopyOfPresent(copy, targets)), forget };
}

/** Kept for a change that was broken off, so nobody knows yet whether it is an earlier photo. */
const isCopyOfPresent = (
  { of, ...copy }: EarlierPhotoOfTarget,
  targets: readonly PublishedTarget[],
): boolean => {
  const key = photoTargetKey(of.target);
  return targets.some((target) => photoTargetKey(target.target) === key && isInPlace(target, copy));
};
