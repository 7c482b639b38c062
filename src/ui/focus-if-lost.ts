/** A ref: its element takes the focus as it appears, when what had it has just gone from the page. */
export function focusIfLost(element: HTMLElement | null): void {
  if (document.activeElement === document.body) element?.focus();
}
