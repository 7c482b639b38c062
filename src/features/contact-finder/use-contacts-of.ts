import { useCallback } from 'react';

import type { Mailbox, OutlookContact } from '#graph';

import { useClients } from './contacts-context.ts';
import { useLatest, type Latest } from './use-latest.ts';

/** The contacts with this mail address in all folders of the mailbox; `mailbox` stays the same object. */
export function useContactsOf(
  mailbox: Mailbox,
  mailAddress: string,
): Latest<readonly OutlookContact[]> & { readonly again: () => void } {
  const { contacts } = useClients();
  return useLatest(
    useCallback(
      (signal) => contacts.findContacts(mailbox, mailAddress, { signal }),
      [contacts, mailAddress, mailbox],
    ),
  );
}
