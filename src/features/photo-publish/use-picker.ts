import { useCallback, useState } from 'react';

import type { PhotoDraft } from '#history';
import { useOfferedFile } from '#ui';

import type { KeptDraft } from './use-draft.ts';

/** A draft, or a file as it came from outside, which is not framed yet. */
type Beginning = Pick<PhotoDraft, 'file'> & { readonly frame?: PhotoDraft['frame'] | undefined };

export type Picker = {
  /** What it began with; `undefined` while it is closed. */
  readonly opened: { readonly begin?: Beginning | undefined } | undefined;
  /** Without `begin` the person chooses a photo there. */
  readonly open: (begin?: Beginning) => void;
  readonly continueDraft: () => void;
  readonly close: () => void;
};

export type PickerOptions = {
  readonly draft: KeptDraft;
  /** Whether a file that is dropped or pasted on the page opens it. */
  readonly files: 'taken' | 'left';
};

/** Whether the picker is open, and what with: nothing, a file from outside, or the draft. */
export function usePicker({ draft, files }: PickerOptions): Picker {
  const [opened, setOpened] = useState<Picker['opened']>();
  const open = useCallback((begin?: Beginning) => setOpened({ begin }), []);
  const close = useCallback(() => setOpened(undefined), []);
  const openFile = useCallback((file: File) => open({ file }), [open]);
  useOfferedFile(files === 'taken' ? openFile : undefined);

  const continueDraft = async () => {
    const recalled = await draft.recall();
    if (recalled) open(recalled);
  };
  return { opened, open, close, continueDraft: () => void continueDraft() };
}
