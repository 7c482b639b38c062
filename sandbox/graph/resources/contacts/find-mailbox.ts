import { err, ok, type Result } from '#shared';
import type { Person } from '../../../tenant/index.ts';
import type { AcceptedPermissions } from '../../access/permission-table.ts';
import { hasPermission } from '../../access/has-permission.ts';
import type { GraphFailure } from '../../answer.ts';
import { accessDenied, itemNotFound, mailboxNotEnabled } from '../../failures.ts';
import type { GraphExchange } from '../../types.ts';
import { findPerson, isSelf } from '../people/find-person.ts';

/** Whether the mailbox is one's own, or open to an application; or somebody else's. */
export type MailboxRelation = 'own' | 'shared';

export const relationTo = (exchange: GraphExchange, owner: Person): MailboxRelation =>
  exchange.caller.permissionType === 'application' || isSelf(exchange, owner) ? 'own' : 'shared';

/** Why nobody, or not this caller, reads contacts there. */
export function findMailboxRefusal(
  exchange: GraphExchange,
  owner: Person,
): GraphFailure | undefined {
  if (!owner.hasMailbox) return mailboxNotEnabled;
  if (relationTo(exchange, owner) === 'own') return undefined;
  const asker = exchange.caller.person?.objectId ?? '';
  const { contactBook } = exchange.services.tenant;
  // Source: Microsoft Learn, permissions-reference (Contacts.Read.Shared: what the user has access to).
  return contactBook.isShared(owner.objectId, asker) ? undefined : accessDenied;
}

/** Whose contacts the path speaks of, once token and sharing allow the call. */
export function openMailbox(
  exchange: GraphExchange,
  accepted: Readonly<Record<MailboxRelation, AcceptedPermissions>>,
): Result<Person, GraphFailure> {
  const lookup = findPerson(exchange);
  if (lookup.status === 'refused') return err(lookup.failure);
  const relation = lookup.status === 'found' ? relationTo(exchange, lookup.person) : 'shared';
  if (!hasPermission(exchange.caller, accepted[relation])) return err(accessDenied);
  if (lookup.status === 'missing') return err(itemNotFound);
  const refusal = findMailboxRefusal(exchange, lookup.person);
  return refusal === undefined ? ok(lookup.person) : err(refusal);
}
