import type { EventOutcome, SettingsTask } from '../protocol/settings-messages.ts';
import type { TabSettings } from '../protocol/tab-settings.ts';

export type TabDialogKind = 'add' | 'settings' | 'remove';

/** The dialog in which a tab is added, set up again or removed; the page in it fills its middle. */
export type TabDialog = {
  readonly kind: TabDialogKind;
  /** Whether the host's own button may be pressed. */
  readonly validity: 'valid' | 'invalid';
  readonly progress:
    | { readonly status: 'open' }
    /** The page was told and has not answered. */
    | { readonly status: 'asked' }
    | { readonly status: 'refused'; readonly reason: string }
    | { readonly status: 'done' };
  /** What the page has asked the host to keep. */
  readonly settings?: TabSettings;
};

export type TabDialogEvent =
  | SettingsTask
  | { readonly kind: 'pressed' }
  /** Teams waits 30 s. Source: Microsoft Learn, "Create a configuration page", 2025. */
  | { readonly kind: 'gave-up' };

/** `Save` waits for the page's word, `Remove` does not. Source: Microsoft Learn, "Create a removal page", 2025. */
export const openTabDialog = (kind: TabDialogKind): TabDialog => ({
  kind,
  validity: kind === 'remove' ? 'valid' : 'invalid',
  progress: { status: 'open' },
});

export function afterTabDialogEvent(dialog: TabDialog, event: TabDialogEvent): TabDialog {
  switch (event.kind) {
    case 'validity':
      return { ...dialog, validity: event.isValid ? 'valid' : 'invalid' };
    case 'settings-given':
      return { ...dialog, settings: event.settings };
    case 'pressed':
      return { ...dialog, progress: { status: 'asked' } };
    case 'gave-up':
      return refused(dialog, 'The app did not answer within 30 seconds.');
    case 'save-ended':
    case 'remove-ended':
      return isExpected(dialog, event.kind) ? afterAnswer(dialog, event.outcome) : dialog;
  }
}

/** An answer that comes after the host gave up changes nothing. */
const isExpected = ({ kind, progress }: TabDialog, ended: 'save-ended' | 'remove-ended') =>
  progress.status === 'asked' && (kind === 'remove') === (ended === 'remove-ended');

function afterAnswer(dialog: TabDialog, outcome: EventOutcome): TabDialog {
  if (outcome.status === 'failed') {
    return refused(dialog, outcome.reason === '' ? 'The app gave no reason.' : outcome.reason);
  }
  if (dialog.kind !== 'remove' && dialog.settings === undefined) {
    return refused(dialog, 'The app said “saved” and gave no settings to keep.');
  }
  return { ...dialog, progress: { status: 'done' } };
}

const refused = (dialog: TabDialog, reason: string): TabDialog => ({
  ...dialog,
  progress: { status: 'refused', reason },
});
