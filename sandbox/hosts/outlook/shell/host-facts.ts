import type { SandboxStatus } from '../../../browser/status.ts';
import { findPerson, type Person } from '../../shared/state/people.ts';
import type { Store } from '../../shared/state/store.ts';
import { itemsOf, openedItem } from '../mail/mailbox.ts';
import type { MailItem, MailPerson } from '../mail/types.ts';
import type { HostFacts } from '../protocol/host-facts.ts';
import type { ShellState } from '../state/shell-state.ts';

/** What the host would say of itself right now. */
export type HostFactsSource = {
  person(): Person;
  items(): readonly MailItem[];
  /** The item that is open. */
  item(): MailItem | undefined;
  facts(): HostFacts;
};

/** In the sandbox mail addresses are user principal names. */
const mailPersonOf = ({ displayName, userPrincipalName }: Person): MailPerson => ({
  name: displayName,
  address: userPrincipalName,
  kind: 'user',
});

/** As in manifest/outlook.xml. */
const pagePath = '/outlook-pane.html';

export function createHostFacts(
  status: SandboxStatus,
  store: Pick<Store<ShellState>, 'get'>,
): HostFactsSource {
  const conversationId = crypto.randomUUID();
  const appId = crypto.randomUUID();

  const person = (): Person => {
    const found = findPerson(status.people, store.get().person ?? status.person);
    if (found === undefined) throw new Error('Nobody is signed in.');
    return found;
  };
  const items = () => itemsOf(mailPersonOf(person()));
  const item = () => items().find(({ id }) => id === store.get().item);

  return {
    person,
    items,
    item,
    facts() {
      const { theme, locale, bridge } = store.get();
      const open = item();
      const { displayName, userPrincipalName: mailAddress } = person();
      return {
        conversationId,
        appId,
        hostOrigin: location.origin,
        pageUrl: status.origins.outlookApp + pagePath,
        locale,
        theme,
        person: { displayName, mailAddress },
        bridge: bridge === 'absent' ? 'absent' : 'present',
        item: open && openedItem(open),
      };
    },
  };
}
