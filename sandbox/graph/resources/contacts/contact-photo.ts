import { itemNotFound } from '../../failures.ts';
import { findPerson } from '../people/find-person.ts';
import type { FindPhotoTarget } from '../photo/photo-target.ts';
import { findContact } from './find-contact.ts';
import { findMailboxRefusal, relationTo } from './find-mailbox.ts';

/** A contact in any of its addresses. Source: Microsoft Learn, profilephoto-update and user-list-contacts. */
export const findContactPhoto: FindPhotoTarget = (exchange) => {
  const lookup = findPerson(exchange);
  if (lookup.status === 'refused') return lookup;
  if (lookup.status === 'missing') {
    return { status: 'missing', kind: 'sharedContact', failure: itemNotFound };
  }
  const { person } = lookup;
  const kind = relationTo(exchange, person) === 'own' ? 'contact' : 'sharedContact';
  const refusal = findMailboxRefusal(exchange, person);
  if (refusal !== undefined) return { status: 'missing', kind, failure: refusal };
  const contact = findContact(exchange, person);
  if (contact === undefined) return { status: 'missing', kind, failure: itemNotFound };
  const { contactId } = contact;
  return {
    status: 'found',
    target: {
      kind,
      key: `contact:${contactId}`,
      mailboxId: person.objectId,
      contextPath: `users('${person.objectId}')/contacts('${encodeURIComponent(contactId)}')`,
      person,
    },
  };
};
