import { bridgeModesOf, type Choice, type ThemeName } from '../../shared/state/choices.ts';
import type { HostName, TeamsTheme } from '../protocol/context.ts';

export const teamsThemes: Readonly<Record<ThemeName, TeamsTheme>> = {
  light: 'default',
  dark: 'dark',
  contrast: 'contrast',
};

/** CSS pixels, or the whole app area. */
export type WidthName = '320' | '480' | '768' | 'full';

export const widths: readonly Choice<WidthName>[] = [
  { value: '320', label: '320' },
  { value: '480', label: '480' },
  { value: '768', label: '768' },
  { value: 'full', label: 'Full' },
];

export const bridgeModes = bridgeModesOf('Teams');

/** The same tab opens in the app bar of each; named in the address only, since this shell looks like Teams. */
export const hostNames: readonly Choice<HostName>[] = [
  { value: 'Teams', label: 'Microsoft Teams' },
  { value: 'Outlook', label: 'Outlook' },
  { value: 'Office', label: 'Microsoft 365' },
];
