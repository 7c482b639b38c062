import type { HostTheme } from './types.ts';

const themes: readonly HostTheme[] = ['default', 'dark', 'contrast'];

export const parseHostTheme = (value: unknown): HostTheme | undefined =>
  themes.find((theme) => theme === value);

/** Hosts add themes without notice (Teams has `glass`): what is unknown is drawn as the light one. */
export const toHostTheme = (value: unknown): HostTheme => parseHostTheme(value) ?? 'default';
