/**
 * Gives the focus to the button or link that stands before the element on the page: for an element that goes away
 * at a press within it. Nothing happens where there is none.
 */
export function focusBefore(element: HTMLElement): void {
  const places = [...document.querySelectorAll<HTMLElement>('button:enabled, a[href]')];
  places.findLast((place) => isBefore(place, element))?.focus();
}

const isBefore = (place: HTMLElement, element: HTMLElement): boolean =>
  (element.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
