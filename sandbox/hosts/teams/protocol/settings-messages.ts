import type { AppMessage } from './envelope.ts';
import { readTabSettings } from './tab-settings.ts';
import type { TabSettings } from './tab-settings.ts';

/** What a page of a configurable tab tells the dialog around it. */
export type SettingsTask =
  | { readonly kind: 'validity'; readonly isValid: boolean }
  | { readonly kind: 'settings-given'; readonly settings: TabSettings }
  | { readonly kind: 'save-ended' | 'remove-ended'; readonly outcome: EventOutcome };

export type EventOutcome =
  { readonly status: 'succeeded' } | { readonly status: 'failed'; readonly reason: string };

export type SettingsFacts = {
  readonly frameContext: string;
  readonly appOrigin: string;
  /** Absent before the tab was added. */
  readonly settings?: TabSettings;
};

export type SettingsReaction = {
  readonly answer?: readonly unknown[];
  readonly task?: SettingsTask;
};

const succeeded: EventOutcome = { status: 'succeeded' };

const failed = ({ args: [reason] }: AppMessage): EventOutcome => ({
  status: 'failed',
  reason: typeof reason === 'string' ? reason : '',
});

type Handle = (message: AppMessage, facts: SettingsFacts) => SettingsReaction;

const setSettings: Handle = ({ args: [value] }, { appOrigin, frameContext }) => {
  if (frameContext === 'remove') {
    return { answer: [false, 'A tab that is being removed has no settings to change.'] };
  }
  const decision = readTabSettings(value, appOrigin);
  return decision.kind === 'refused'
    ? { answer: [false, decision.reason] }
    : { answer: [true], task: { kind: 'settings-given', settings: decision.settings } };
};

/** Source: @microsoft/teams-js 2.58.0, src/public/pages/config. */
export const settingsHandles: Readonly<Record<string, Handle>> = {
  'settings.getSettings': (_message, { settings }) => ({
    answer: [settings ?? { entityId: '', contentUrl: '' }],
  }),
  'settings.setSettings': setSettings,
  'settings.setValidityState': ({ args: [isValid] }) => ({
    task: { kind: 'validity', isValid: isValid === true },
  }),
  'settings.save.success': () => ({ task: { kind: 'save-ended', outcome: succeeded } }),
  'settings.save.failure': (message) => ({
    task: { kind: 'save-ended', outcome: failed(message) },
  }),
  'settings.remove.success': () => ({ task: { kind: 'remove-ended', outcome: succeeded } }),
  'settings.remove.failure': (message) => ({
    task: { kind: 'remove-ended', outcome: failed(message) },
  }),
};
