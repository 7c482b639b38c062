import { useCallback, useState } from 'react';

import type { OutlookContact } from '#graph';

import type { Busy } from './busy.ts';
import { firstSubject, type Subject } from './subject.ts';
import type { OpenItemState } from './use-open-item.ts';

/** What the person left behind when another item was opened. `contact` is absent for their own photo. */
export type Kept = {
  readonly why: 'framing' | 'saving';
  readonly contact: OutlookContact | undefined;
};

export type PaneSubject = {
  readonly subject: Subject;
  readonly kept: Kept | undefined;
  readonly choose: (subject: Subject) => void;
  /** To the photo whose framing or save was left behind. */
  readonly goBack: () => void;
  readonly onBusy: (busy: Busy, contact?: OutlookContact) => void;
};

type Work = { readonly busy: Busy; readonly contact: OutlookContact | undefined };

const noWork: Work = { busy: 'idle', contact: undefined };

/**
 * Whom the pane is about. Another item changes it at once, but not while a photo is being saved: that ends first. A
 * framing stays with its contact, where it is kept as a draft.
 */
export function usePaneSubject(open: OpenItemState): PaneSubject {
  const [subject, setSubject] = useState<Subject>({ kind: 'search' });
  const [shown, setShown] = useState<OpenItemState>();
  const [work, setWork] = useState(noWork);
  const [kept, setKept] = useState<Kept>();
  const [wasSaving, setWasSaving] = useState<Work>();

  // State that follows from other state is set while rendering, so that nothing older is ever drawn.
  if (open !== shown && open.status === 'read') {
    if (work.busy === 'saving') {
      if (wasSaving === undefined) setWasSaving(work);
    } else {
      setShown(open);
      setSubject(firstSubject(open.item));
      const left = wasSaving
        ? ('saving' as const)
        : work.busy === 'framing'
          ? work.busy
          : undefined;
      if (left !== undefined) setKept({ why: left, contact: (wasSaving ?? work).contact });
      setWork(noWork);
      setWasSaving(undefined);
    }
  }

  const onBusy = useCallback((busy: Busy, contact?: OutlookContact) => {
    setWork(busy === 'idle' ? noWork : { busy, contact });
  }, []);
  const choose = useCallback((next: Subject) => {
    setSubject(next);
    setKept(undefined);
  }, []);
  const goBack = () => {
    if (kept === undefined) return;
    choose(
      kept.contact === undefined ? { kind: 'me' } : { kind: 'contact', contact: kept.contact },
    );
  };
  return { subject, kept, choose, goBack, onBusy };
}
