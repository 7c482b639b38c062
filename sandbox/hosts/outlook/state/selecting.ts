import { canPin } from '../mail/mailbox.ts';
import type { MailItem } from '../mail/types.ts';
import type { ShellState } from './shell-state.ts';

/**
 * What selecting another item does to the pane: a pinned one stays from message to message and with nothing
 * selected; any other belongs to the item beside which it was opened, and goes with it.
 * Source: Microsoft Learn, "Implement a pinnable task pane in Outlook".
 */
export function afterSelecting(
  state: ShellState,
  { from, to }: { readonly from: MailItem | undefined; readonly to: MailItem | undefined },
): Partial<ShellState> & { readonly item: string | undefined } {
  const staysOpen = state.pin === 'pinned' && canPin(from) && canPin(to);
  return { item: to?.id, ...(staysOpen ? {} : { pane: 'closed' }) };
}

/** The neighbour in the list, or `undefined` at its ends. */
export function neighbourOf(
  items: readonly MailItem[],
  current: MailItem | undefined,
  step: 1 | -1,
): MailItem | undefined {
  if (current === undefined) return step === 1 ? items[0] : undefined;
  // The list is made anew each time it is asked for, so items are the same by their ids alone.
  return items[items.findIndex(({ id }) => id === current.id) + step];
}
