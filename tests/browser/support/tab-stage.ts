import { expect, type Frame, type FrameLocator, type Page } from '@playwright/test';

import type { SandboxControl } from './sandbox-control.ts';
import { localeOf, type SpokenLanguage } from './texts.ts';

export type LookTheme = 'default' | 'dark' | 'contrast';
export type LookWidthPx = 320 | 1280;
export type Look = { readonly theme: LookTheme; readonly widthPx: LookWidthPx };

export const looks: readonly Look[] = (['default', 'dark', 'contrast'] as const).flatMap((theme) =>
  ([1280, 320] as const).map((widthPx) => ({ theme, widthPx })),
);

/** What stands around the framed page at the shell's sides. */
const shellPx = { widthPx: 68, heightPx: 96 };
const fullFrame = { widthPx: 1280, heightPx: 720 };

const frameSelector = 'iframe[title="Portrait"]';

/** The tab in the sandbox's Teams, in a frame of exactly the width of the look. */
export type TabStage = {
  readonly page: Page;
  readonly tab: FrameLocator;
  readonly frameSelector: string;
  readonly sandbox: SandboxControl;
  frame(): Promise<Frame>;
  /** Opens the shell anew; theme and width stand in its address. */
  open(person: string, look?: Look): Promise<void>;
  /** Makes the browser's window so large that a page as wide as its place has this size. */
  resize(framePx: { readonly widthPx: number; readonly heightPx: number }): Promise<void>;
  /** Changes theme and width as the person would, with the page as it stands. */
  wear(look: Look): Promise<void>;
  /** The page of the app alone, as PNG. */
  picture(): Promise<Buffer>;
};

export type TabStageOptions = {
  readonly page: Page;
  readonly sandbox: SandboxControl;
  readonly language: SpokenLanguage;
};

const shellThemes: Readonly<Record<LookTheme, string>> = {
  default: 'light',
  dark: 'dark',
  contrast: 'contrast',
};
const shellWidths: Readonly<Record<LookWidthPx, string>> = { 320: '320', 1280: 'full' };

export function createTabStage({ page, sandbox, language }: TabStageOptions): TabStage {
  const frame = async () => {
    const content = await (await page.locator(frameSelector).elementHandle()).contentFrame();
    if (!content) throw new Error('The shell frames no page.');
    return content;
  };
  const resize: TabStage['resize'] = ({ widthPx, heightPx }) =>
    page.setViewportSize({
      width: widthPx + shellPx.widthPx,
      height: heightPx + shellPx.heightPx,
    });
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
    resize,
    open: async (person, look = { theme: 'default', widthPx: 1280 }) => {
      await resize(fullFrame);
      const query = new URLSearchParams({
        panel: 'closed',
        person,
        locale: localeOf(language),
        theme: shellThemes[look.theme],
        width: shellWidths[look.widthPx],
      });
      await page.goto(`${sandbox.origins.start}/teams?${query.toString()}`);
    },
    wear: async ({ theme, widthPx }) => {
      await choose('theme', shellThemes[theme]);
      await choose('width', shellWidths[widthPx]);
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
