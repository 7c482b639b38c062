import type { Frame } from '@playwright/test';

type Box = Readonly<Record<'left' | 'top' | 'right' | 'bottom', number>>;

/** What the looks at a page share; it runs in the page. */
type PageTools = {
  /** What is in front: the place to drop on, the open dialog, else the page. */
  readonly front: () => Element;
  /** A name for a finding: tag, accessible name or text. */
  readonly describe: (element: Element) => string;
  /** Elements below `front` that show text of their own. */
  readonly texts: () => readonly Element[];
  readonly interactive: () => readonly Element[];
  /** Boxes of the element's own text, line by line. */
  readonly textBoxes: (element: Element) => readonly Box[];
  /** What is left of a box when scrolled and cut away parts are taken off; absent when nothing is. */
  readonly visiblePart: (element: Element, box: Box) => Box | undefined;
};

declare global {
  var pageTools: PageTools;
}

/** Gives the frame `pageTools`. The function crosses to the page as text, so everything it needs stands in it. */
export const installPageTools = (frame: Frame): Promise<void> =>
  frame.evaluate(() => {
    const front = () =>
      document.querySelector('html[data-drop] [data-drop-target]') ??
      [...document.querySelectorAll('[role=dialog]')].at(-1) ??
      document.body;

    const isPoint = (element: Element): boolean => {
      const { width, height } = element.getBoundingClientRect();
      return width <= 1 || height <= 1;
    };
    /** Cut down to nothing by itself or by what it stands in. */
    const isCutToNothing = (element: Element): boolean => {
      const { clipPath, overflow } = getComputedStyle(element);
      const isCut =
        clipPath.startsWith('inset(50%') || (overflow !== 'visible' && isPoint(element));
      return isCut || (element.parentElement !== null && isCutToNothing(element.parentElement));
    };
    const isSeen = (element: Element): boolean =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      !isPoint(element) &&
      !isCutToNothing(element);
    const seen = (elements: Iterable<Element>) => [...elements].filter(isSeen);

    const ownTextNodes = (element: Element) =>
      [...element.childNodes].filter(
        (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
      );

    const intersect = (a: Box, b: Box): Box | undefined => {
      const both = {
        left: Math.max(a.left, b.left),
        top: Math.max(a.top, b.top),
        right: Math.min(a.right, b.right),
        bottom: Math.min(a.bottom, b.bottom),
      };
      return both.left < both.right && both.top < both.bottom ? both : undefined;
    };

    const visiblePart = (element: Element, box: Box): Box | undefined => {
      const viewport = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
      let part = intersect(box, viewport);
      for (let above = element.parentElement; above && part; above = above.parentElement) {
        const { overflowX, overflowY, position } = getComputedStyle(above);
        const cuts = overflowX !== 'visible' || overflowY !== 'visible';
        if (cuts) part = intersect(part, above.getBoundingClientRect());
        if (position === 'fixed') break;
      }
      return part;
    };

    globalThis.pageTools = {
      front,
      describe: (element) => {
        const words = element.getAttribute('aria-label') ?? element.textContent;
        return `${element.tagName.toLowerCase()} “${words.trim().slice(0, 40)}”`;
      },
      texts: () => seen(front().querySelectorAll('*')).filter((each) => ownTextNodes(each).length),
      interactive: () =>
        seen(
          front().querySelectorAll(
            'a[href], button, input, select, summary, textarea, [role=application], [tabindex="0"]',
          ),
        ),
      textBoxes: (element) =>
        ownTextNodes(element).flatMap((node) => {
          const range = document.createRange();
          range.selectNodeContents(node);
          return [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
        }),
      visiblePart,
    };
  });
