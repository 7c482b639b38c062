import type { Frame } from '@playwright/test';

/**
 * The text spacing that every page has to bear without loss (WCAG 2.2, success criterion 1.4.12). It also stands
 * in for wider fonts than the one that is installed here.
 */
export const loosenText = (frame: Frame): Promise<void> =>
  frame.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* {
      line-height: 1.5 !important;
      letter-spacing: 0.12em !important;
      word-spacing: 0.16em !important;
    }
    p { margin-bottom: 2em !important; }`);
    document.adoptedStyleSheets.push(sheet);
  });
