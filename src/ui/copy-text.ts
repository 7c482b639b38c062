/**
 * Puts `text` on the clipboard; hosts may deny the clipboard API to a frame, then the old way is tried.
 * Resolves to whether it worked.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

function copyBySelection(text: string): boolean {
  const focused = document.activeElement;
  const area = document.createElement('textarea');
  area.value = text;
  area.style.position = 'fixed';
  area.style.opacity = '0';
  // Inside an open dialog, where its focus trap does not take the focus away again.
  (focused?.closest('[role=dialog]') ?? document.body).append(area);
  // Not every browser moves the focus with the selection, and only what has the focus is copied.
  area.focus();
  area.select();
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way left where a frame has no clipboard permission
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    area.remove();
    if (focused instanceof HTMLElement) focused.focus();
  }
}
