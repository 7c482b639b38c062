import { useEffect, useState } from 'react';

import type { Failure } from '#advice';
import type { MailItems, OpenItem } from '#hosts';

export type OpenItemState =
  | { readonly status: 'reading' }
  /** `item` is absent while nothing is selected. */
  | { readonly status: 'read'; readonly item?: OpenItem | undefined }
  | { readonly status: 'failed'; readonly failure: Failure; readonly again: () => void };

const nothing: OpenItemState = { status: 'read' };

/** The item beside the pane, read anew whenever Outlook opens another; the latest one wins. */
export function useOpenItem(mailItems: MailItems | undefined): OpenItemState {
  const [state, setState] = useState<OpenItemState>({ status: 'reading' });
  useEffect(() => {
    if (mailItems === undefined) return undefined;
    let latest = 0;
    const read = async () => {
      latest += 1;
      const mine = latest;
      const found = await mailItems.readOpenItem();
      if (mine !== latest) return;
      setState(
        found.ok
          ? { status: 'read', item: found.value }
          : { status: 'failed', failure: found.error, again: onChange },
      );
    };
    const onChange = () => {
      read().catch((reason: unknown) => {
        reportError(reason);
      });
    };
    onChange();
    const unsubscribe = mailItems.onItemChange(onChange);
    return () => {
      latest = -1;
      unsubscribe();
    };
  }, [mailItems]);
  return mailItems === undefined ? nothing : state;
}
