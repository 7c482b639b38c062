import { useEffect } from 'react';

import { useTranslator, type TextKey } from '#i18n';
import { useAnnounce } from '#ui';

import type { ChangeJob, ChangeState } from './published-photo.ts';

const workingTexts: Readonly<Record<ChangeJob, TextKey>> = {
  save: 'status.saving',
  initials: 'status.saving',
  remove: 'status.removing',
  undo: 'status.undoing',
  restore: 'status.saving',
};

const doneTexts: Readonly<Record<ChangeJob, TextKey>> = {
  save: 'status.saved',
  initials: 'status.saved',
  remove: 'status.removed',
  undo: 'status.undone',
  restore: 'status.saved',
};

/** The words for what a change does or has done; none for a failure, which is an alert of its own. */
export function changeText(change: ChangeState): TextKey | undefined {
  if (change.status === 'working') return workingTexts[change.job];
  return change.status === 'done' ? doneTexts[change.job] : undefined;
}

/** Says the course of a change in the surface's live region. */
export function useChangeAnnouncements(change: ChangeState): void {
  const announce = useAnnounce();
  const { t } = useTranslator();
  const text = changeText(change);
  useEffect(() => {
    announce(text === undefined ? '' : t(text));
  }, [announce, t, text]);
}
