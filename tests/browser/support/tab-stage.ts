import { expect, type Frame, type FrameLocator, type Page } from '@playwright/test';

import type { SandboxControl } from './sandbox-control.ts';
import type { Language } from './words.ts';

export type LookTheme = 'default' | 'dark' | 'contrast';
export type LookWidthPx = 320 | 1280;
export type Look = { readonly theme: LookTheme; readonly widthPx: LookWidthPx };

export const looks: readonly Look[] = (['default', 'dark', 'contrast'] as const).flatMap((theme) =>
  ([1280, 320] as const).map((widthPx) => ({ theme, widthPx })),
);

/** What stands around the framed page at the shell's sides. */
const shellPx = { widthPx: 68, heightPx: 96 };
const frameHeightPx = 720;

const frameSelector = 'iframe[title="Portrait"]';

/** The tab in the sandbox's Teams, in a frame of exactly the width of the look. */
export type TabStage = {
  readonly page: Page;
  readonly tab: FrameLocator;
  readonly frameSelector: string;
  readonly sandbox: SandboxControl;
  frame(): Promise<Frame>;
  open(person: string): Promise<void>;
  /** Changes theme and width as the person would, with the page as it stands. */
  wear(look: Look): Promise<void>;
  /** The page of the app alone, as PNG. */
  picture(): Promise<Buffer>;
};

export type TabStageOptions = {
  readonly page: Page;
  readonly sandbox: SandboxControl;
  readonly language: Language;
};

const locales: Readonly<Record<Language, string>> = { en: 'en-US', es: 'es-ES' };
const shellThemes: Readonly<Record<LookTheme, string>> = {
  default: 'light',
  dark: 'dark',
  contrast: 'contrast',
};

export function createTabStage({ page, sandbox, language }: TabStageOptions): TabStage {
  const frame = async () => {
    const content = await (await page.locator(frameSelector).elementHandle()).contentFrame();
    if (!content) throw new Error('The shell frames no page.');
    return content;
  };
  /** The shell's own switches, in its panel, which is closed. */
  const choose = (name: 'theme' | 'width', value: string) =>
    page
      .locator(`input[name="${name}"][value="${value}"]`)
      .evaluate((input: HTMLInputElement) => input.click());

  return {
    page,
    tab: page.frameLocator(frameSelector),
    frameSelector,
    sandbox,
    frame,
    open: async (person) => {
      await page.setViewportSize({
        width: 1280 + shellPx.widthPx,
        height: frameHeightPx + shellPx.heightPx,
      });
      const query = new URLSearchParams({ panel: 'closed', person, locale: locales[language] });
      await page.goto(`${sandbox.origins.start}/teams?${query.toString()}`);
    },
    wear: async ({ theme, widthPx }) => {
      await choose('theme', shellThemes[theme]);
      await choose('width', widthPx === 320 ? '320' : 'full');
      const content = await frame();
      await content.waitForFunction(
        (wanted) =>
          innerWidth === wanted.widthPx &&
          document.documentElement.dataset['theme'] === wanted.theme,
        { theme, widthPx },
      );
      // Nothing under the pointer: no tooltip, no hover.
      await page.mouse.move(2, 2);
    },
    picture: async () => {
      const element = page.locator(frameSelector);
      await expect(element).toBeVisible();
      return element.screenshot({ animations: 'disabled' });
    },
  };
}
