import type { Person } from '../../../tenant/index.ts';
import { callPermissions } from '../../access/call-permissions.ts';
import type { GraphAnswer } from '../../answer.ts';
import type { GraphExchange, GraphOperation } from '../../types.ts';
import { openMailbox } from './find-mailbox.ts';

const accepted = {
  read: { own: callPermissions.readContacts, shared: callPermissions.readSharedContacts },
  create: { own: callPermissions.createContacts, shared: callPermissions.createSharedContacts },
} as const;

type ActOnMailbox = (exchange: GraphExchange, owner: Person) => Promise<GraphAnswer> | GraphAnswer;

/** What every call about contacts goes through before it is acted on: mailbox, permission, the mailbox's limits. */
export const contactOperation =
  (name: keyof typeof accepted, act: ActOnMailbox): GraphOperation =>
  async (exchange) => {
    const owner = openMailbox(exchange, accepted[name]);
    if (!owner.ok) return owner;
    const mailbox = {
      appId: exchange.caller.claims.appid,
      mailboxId: owner.value.objectId,
    };
    return exchange.services.mailboxes.run(mailbox, async () => act(exchange, owner.value));
  };
