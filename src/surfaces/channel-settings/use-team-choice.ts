import { useEffect, useState } from 'react';

import { usePicker, type KeptDraft, type Picker, type Published } from '#features/photo-publish';

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
  readonly picker: Picker['opened'];
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
  const picker = usePicker({ draft, files: offer === 'open' ? 'taken' : 'left' });

  const isSaved = chosen !== undefined && isEverywhere(published, chosen.jpeg);
  const { discard } = draft;
  useEffect(() => {
    if (isSaved) discard();
  }, [discard, isSaved]);

  return {
    chosen,
    picker: picker.opened,
    pick: () => picker.open(chosen?.draft),
    continueDraft: picker.continueDraft,
    choose: (photo) => {
      setChosen(photo);
      picker.close();
    },
    leave: (how) => {
      if (chosen?.draft !== undefined) draft.keep(chosen.draft);
      else if (how === 'given-up') discard();
      picker.close();
    },
    keepPresent: () => {
      setChosen(undefined);
      discard();
      published.dismiss();
    },
  };
}
