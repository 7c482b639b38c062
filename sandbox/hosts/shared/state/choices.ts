import type { Language } from '#i18n';

import { pseudoLocale } from '../../../pseudo-language/pseudo-locale.ts';
import type { BridgeMode } from '../protocol/nested-auth.ts';

/** One entry of a list in the panel: `value` stands in the page's address, `label` on the screen. */
export type Choice<Value extends string> = {
  readonly value: Value;
  readonly label: string;
  readonly hint?: string;
};

export type ThemeName = 'light' | 'dark' | 'contrast';

export const themes: readonly Choice<ThemeName>[] = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
  { value: 'contrast', label: 'High contrast' },
];

/** What a host says where the app then speaks the language: BCP 47 with a region, as hosts have it. */
export const hostLocales = {
  en: 'en-US',
  es: 'es-ES',
  de: 'de-DE',
  fr: 'fr-FR',
  'pt-BR': 'pt-BR',
  ja: 'ja-JP',
  'zh-Hans': 'zh-CN',
  ar: 'ar-SA',
} as const satisfies Readonly<Record<Language, string>>;

export type LocaleName = (typeof hostLocales)[Language] | typeof pseudoLocale;

export const languages: readonly Choice<LocaleName>[] = [
  { value: hostLocales.en, label: 'English' },
  { value: hostLocales.es, label: 'Español' },
  { value: hostLocales.de, label: 'Deutsch' },
  { value: hostLocales.fr, label: 'Français' },
  { value: hostLocales['pt-BR'], label: 'Português' },
  { value: hostLocales.ja, label: '日本語' },
  { value: hostLocales['zh-Hans'], label: '简体中文' },
  { value: hostLocales.ar, label: 'العربية' },
  { value: pseudoLocale, label: 'Pseudo', hint: 'English, half again as long' },
];

/** The bridge's ways, with the host's name in the words. */
export const bridgeModesOf = (hostName: string): readonly Choice<BridgeMode>[] => [
  {
    value: 'answers',
    label: 'Answers',
    hint: `Tokens come from ${hostName}, nobody is asked to sign in`,
  },
  {
    value: 'refuses',
    label: 'Refuses',
    hint: `${hostName} will not start it; the page signs in by itself`,
  },
  {
    value: 'refuses-tokens',
    label: 'Refuses tokens',
    hint: 'It starts, then every token is refused',
  },
  { value: 'never-answers', label: 'Never answers', hint: 'Requests are left waiting' },
  {
    value: 'never-answers-tokens',
    label: 'Never answers for tokens',
    hint: 'It starts, then requests for tokens are left waiting',
  },
  { value: 'absent', label: 'Absent', hint: `An older ${hostName} that does not know it` },
];

export type ConsentState = 'granted' | 'required' | 'administrator';

export const consentStates: readonly Choice<ConsentState>[] = [
  { value: 'granted', label: 'Granted' },
  { value: 'required', label: 'Needed' },
  {
    value: 'administrator',
    label: 'By an administrator',
    hint: 'What only administrators can give has to be allowed by one first',
  },
];

export type DeviceAccess = 'allowed' | 'denied';

export const deviceAccesses: readonly Choice<DeviceAccess>[] = [
  { value: 'allowed', label: 'Allowed' },
  { value: 'denied', label: 'Denied' },
];

export type PanelState = 'open' | 'closed';

export const panelStates: readonly Choice<PanelState>[] = [
  { value: 'open', label: 'Open' },
  { value: 'closed', label: 'Closed' },
];
