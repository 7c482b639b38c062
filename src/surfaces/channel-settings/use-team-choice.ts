import { useCallback, useEffect, useState } from 'react';

import type { PhotoToBeginWith } from '#features/photo-editor';
import type { KeptDraft, Published } from '#features/photo-publish';
import { useOfferedFile } from '#ui';

import type { ChosenPhoto } from './chosen-photo.ts';
import { isEverywhere } from './use-teams-save.ts';

export type TeamChoiceOptions = {
  readonly draft: KeptDraft;
  readonly published: Published;
  /** Whether a photo may be chosen now. */
  readonly offer: 'open' | 'closed';
};

export type TeamChoice = {
  /** Waits for Teams' own Save. */
  readonly chosen: ChosenPhoto | undefined;
  /** What the picker begins with, while it is open. */
  readonly picker: { readonly begin?: PhotoToBeginWith | undefined } | undefined;
  readonly pick: () => void;
  readonly continueDraft: () => void;
  readonly choose: (photo: ChosenPhoto) => void;
  /** `given-up`: nothing of the framing is wanted any more. */
  readonly leave: (how: 'given-up' | 'left-unused') => void;
  readonly keepPresent: () => void;
};

/** From the press on `Change photo`, or a file dropped on the page, to the photo that waits for Teams' own Save. */
export function useTeamChoice({ draft, published, offer }: TeamChoiceOptions): TeamChoice {
  const [chosen, setChosen] = useState<ChosenPhoto>();
  const [picker, setPicker] = useState<TeamChoice['picker']>();
  const openFile = useCallback((file: File) => setPicker({ begin: { file } }), []);
  useOfferedFile(offer === 'open' ? openFile : undefined);

  const isSaved = chosen !== undefined && isEverywhere(published, chosen.jpeg);
  const { discard } = draft;
  useEffect(() => {
    if (isSaved) discard();
  }, [discard, isSaved]);

  const continueDraft = async () => {
    const recalled = await draft.recall();
    if (recalled) setPicker({ begin: recalled });
  };
  return {
    chosen,
    picker,
    pick: () => setPicker({ begin: chosen?.draft }),
    continueDraft: () => void continueDraft(),
    choose: (photo) => {
      setChosen(photo);
      setPicker(undefined);
    },
    leave: (how) => {
      if (chosen?.draft !== undefined) draft.keep(chosen.draft);
      else if (how === 'given-up') discard();
      setPicker(undefined);
    },
    keepPresent: () => {
      setChosen(undefined);
      discard();
      published.dismiss();
    },
  };
}
