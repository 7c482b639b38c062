import { browserTheme } from '../browser-theme.ts';
import type { HostTheme } from '../types.ts';
import { fieldOf, textOf } from './office-js.ts';

/** Below this share of full light, Outlook's background is a dark one. */
const darkBelow01 = 0.5;

/**
 * The theme of `Office.context.officeTheme`; the browser's own where Outlook gives none, as older ones on the web do.
 * A wish of the system for contrast goes before it; of Outlook's own themes only the contrast one is quite black.
 * Source: Microsoft Learn, Office.OfficeTheme (Mailbox 1.14).
 */
export function themeOfOffice(officeTheme: unknown, page: Pick<Window, 'matchMedia'>): HostTheme {
  const preferred = browserTheme(page);
  const background = textOf(fieldOf(officeTheme, 'bodyBackgroundColor'));
  const light01 = background === undefined ? undefined : lightnessOf(background);
  if (light01 === undefined || preferred === 'contrast') return preferred;
  if (light01 === 0) return 'contrast';
  return light01 < darkBelow01 ? 'dark' : 'default';
}

/** 0 is black, 1 is white; `undefined` for what is no `#rrggbb`. */
function lightnessOf(colour: string): number | undefined {
  const digits = /^#([\da-f]{6})$/i.exec(colour)?.[1];
  if (digits === undefined) return undefined;
  const channels = [0, 2, 4].map((at) => parseInt(digits.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels;
  // Weights of the eye's sensitivity. Source: ITU-R BT.709.
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
