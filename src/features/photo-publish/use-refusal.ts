import { useCallback, useEffect, useState } from 'react';

import type { RefusedChange } from '#history';
import { useServices } from '#services';

import { ownerOf } from './read-current-photo.ts';
import type { Published } from './use-published-photos.ts';

/** How long a refusal is taken for granted. Our choice: who may change photos is seldom changed. */
const rememberedMs = 24 * 60 * 60_000;

export type KnownRefusal = {
  /** The organisation refused a change of one of these photos less than a day ago. */
  readonly refused: RefusedChange | undefined;
  /** Takes it for granted no longer; the service decides anew at the next change. */
  readonly forget: () => void;
};

export function useRefusal({ change, targets }: Published): KnownRefusal {
  const { clock, history, me } = useServices();
  const [refused, setRefused] = useState<RefusedChange>();

  useEffect(() => {
    let isCurrent = true;
    const recall = async () => {
      const owners = targets.map(({ target }) => ownerOf(me, target));
      const known = await Promise.all(owners.map((owner) => history.refusal.recall(owner)));
      const fresh = known.find((each) => each && clock.now() - each.atMs < rememberedMs);
      if (isCurrent) setRefused(fresh);
    };
    void recall();
    return () => {
      isCurrent = false;
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- what is remembered changes with a change alone
  }, [clock, history, me, change]);

  const forget = useCallback(() => {
    setRefused(undefined);
    for (const { target } of targets) void history.refusal.remember(ownerOf(me, target), undefined);
  }, [history, me, targets]);
  return { refused, forget };
}
