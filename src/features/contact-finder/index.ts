/** Finds the Outlook contact behind a mail address or by search, and makes one where there is none. */
export { AddContact } from './AddContact.tsx';
export { ContactList } from './ContactList.tsx';
export { ContactsProvider } from './contacts-context.ts';
export { ContactSearch } from './ContactSearch.tsx';
export { DirectoryPhoto } from './DirectoryPhoto.tsx';
export { FinderFailure } from './FinderFailure.tsx';
export { useContactsOf } from './use-contacts-of.ts';
