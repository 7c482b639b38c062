import { useCallback, useEffect, useState } from 'react';

import { photoTargetKey } from '#graph';
import { useServices } from '#services';

import { ownerOf } from './read-current-photo.ts';
import type { EarlierPhotoOfTarget } from './use-earlier-photos.ts';
import type { Published } from './use-published-photos.ts';

export type HalfChangeOfPhotos = {
  /** The photos from before the last change, of those that took it while others did not. */
  readonly changed: readonly EarlierPhotoOfTarget[];
  /** The person leaves it so. */
  readonly forget: () => void;
};

const nothing: readonly EarlierPhotoOfTarget[] = [];

/** A change that reached only some of the photos, at this visit or at one before. */
export function useHalfChange({ change, targets }: Published): HalfChangeOfPhotos {
  const { history, me } = useServices();
  const [changed, setChanged] = useState(nothing);
  const [first] = targets;

  useEffect(() => {
    let isCurrent = true;
    const recall = async () => {
      const half = first && (await history.half.recall(ownerOf(me, first.target)));
      const found = (half?.changed ?? []).map(async ({ targetKey, earlierId }) => {
        const of = targets.find(({ target }) => photoTargetKey(target) === targetKey);
        const copies = of && (await history.list(ownerOf(me, of.target)));
        const copy = copies?.find(({ id }) => id === earlierId);
        return of && copy ? [{ ...copy, of: { name: of.name, target: of.target } }] : [];
      });
      const copies = (await Promise.all(found)).flat();
      if (isCurrent) setChanged(copies);
    };
    void recall();
    return () => {
      isCurrent = false;
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- what is remembered changes with a change alone
  }, [history, me, change]);

  const forget = useCallback(() => {
    setChanged(nothing);
    if (first) void history.half.remember(ownerOf(me, first.target), undefined);
  }, [first, history, me]);
  const forgottenIds = targets.flatMap((target) => target.forgottenIds);
  return { changed: changed.filter(({ id }) => !forgottenIds.includes(id)), forget };
}
