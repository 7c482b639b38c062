import { useCallback, useEffect, useMemo, useRef, useState } from 'react';

import type { PhotoDraft } from '#history';
import { useServices } from '#services';

import type { PublishTarget } from './published-photos.ts';
import { ownerOf } from './read-current-photo.ts';

export type KeptDraft = {
  /** `unknown` until it was looked for. */
  readonly status: 'unknown' | 'none' | 'kept';
  /** The framed photo, to go on with. */
  readonly recall: () => Promise<PhotoDraft | undefined>;
  readonly keep: (draft: PhotoDraft) => void;
  readonly discard: () => void;
  /** Resolves when what was kept or discarded last is so in the browser's storage too. */
  readonly settled: () => Promise<void>;
};

/** A photo that was being framed and is not saved yet; it outlives the page where the browser allows it. */
export function useDraft({ target }: PublishTarget): KeptDraft {
  const { history, me } = useServices();
  const owner = useMemo(() => ownerOf(me, target), [me, target]);
  const [status, setStatus] = useState<KeptDraft['status']>('unknown');
  const writing = useRef<Promise<void>>(Promise.resolve());

  useEffect(() => {
    let isCurrent = true;
    void history.draft.has(owner).then((isKept) => {
      // What was kept or discarded meanwhile is newer.
      if (isCurrent) setStatus((before) => (before === 'unknown' ? statusOf(isKept) : before));
    });
    return () => {
      isCurrent = false;
    };
  }, [history, owner]);

  /** One after the other: what was told last is what stays. */
  const remember = useCallback(
    (draft: PhotoDraft | undefined) => {
      setStatus(statusOf(draft !== undefined));
      writing.current = writing.current.then(() => history.draft.remember(owner, draft));
    },
    [history, owner],
  );
  return {
    status,
    recall: useCallback(async () => {
      await writing.current;
      return history.draft.recall(owner);
    }, [history, owner]),
    keep: remember,
    discard: useCallback(() => remember(undefined), [remember]),
    settled: useCallback(() => writing.current, []),
  };
}

const statusOf = (isKept: boolean): KeptDraft['status'] => (isKept ? 'kept' : 'none');
