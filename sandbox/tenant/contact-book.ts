import { seedContactFolders, seedContactSharing } from './seed/contact-folders.ts';
import { contactId, seedContacts } from './seed/contacts.ts';
import type { ContactBook, StoredContact } from './types.ts';

const seeded: readonly StoredContact[] = seedContacts.map((contact) => ({
  ...contact,
  createdAtMs: -Infinity,
}));

export function createContactBook(): ContactBook {
  let contacts = seeded;
  return {
    listContacts: (ownerId) => contacts.filter((contact) => contact.ownerId === ownerId),
    listFolders: (ownerId) => seedContactFolders.filter((folder) => folder.ownerId === ownerId),
    isShared: (ownerId, personId) => seedContactSharing.get(ownerId)?.includes(personId) ?? false,
    add(contact, createdAtMs) {
      const added = { ...contact, contactId: contactId(contacts.length + 1), createdAtMs };
      contacts = [...contacts, added];
      return added;
    },
    reset: () => {
      contacts = seeded;
    },
  };
}
