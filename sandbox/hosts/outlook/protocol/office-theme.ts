import type { ThemeName } from '../../shared/state/choices.ts';

/** Colours as numbers, 0xRRGGBB; Office.js makes text of them. */
const colours: Readonly<Record<ThemeName, readonly [back: number, text: number]>> = {
  light: [0xffffff, 0x242424],
  dark: [0x1f1f1f, 0xffffff],
  contrast: [0x000000, 0xffffff],
};

/** The data of `officeThemeChanged`. Source: Microsoft Learn, Office.OfficeTheme; the form was read in Office.js. */
export function officeTheme(theme: ThemeName): readonly [string] {
  const [back, text] = colours[theme];
  return [
    JSON.stringify({
      bodyBackgroundColor: back,
      bodyForegroundColor: text,
      controlBackgroundColor: back,
      controlForegroundColor: text,
    }),
  ];
}
