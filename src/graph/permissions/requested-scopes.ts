import type { PhotoTarget } from '../targets.ts';
import type { GraphCall, PhotoOperation, PhotoSubject } from './types.ts';

type Scopes = readonly string[];

const reading = (read: Scopes, write: Scopes): Readonly<Record<PhotoOperation, Scopes>> => ({
  'read-metadata': read,
  'read-photo': read,
  'replace-photo': write,
  'remove-photo': write,
  'update-properties': write,
});

const self = ['User.ReadWrite'];
const contacts = ['Contacts.ReadWrite'];
const sharedContacts = ['Contacts.ReadWrite.Shared'];

/**
 * What Portrait asks for, each at the first press that needs it. `User.ReadWrite` needs no administrator's
 * consent, unlike the documented least privilege `ProfilePhoto.ReadWrite.All`; one scope for all of `me`
 * means one consent page.
 */
export const requestedScopes: Readonly<
  Record<PhotoSubject, Readonly<Record<PhotoOperation, Scopes>>>
> = {
  me: reading(self, self),
  user: reading(['User.ReadBasic.All'], ['ProfilePhoto.ReadWrite.All']),
  group: reading(['ProfilePhoto.Read.All'], ['ProfilePhoto.ReadWrite.All']),
  team: reading(['Team.ReadBasic.All'], ['TeamSettings.ReadWrite.All']),
  contact: reading(contacts, contacts),
  'shared-contact': reading(sharedContacts, sharedContacts),
};

/** The same for calls that are no photo calls. */
export const requestedCallScopes: Readonly<Record<GraphCall, Scopes>> = {
  'read-signed-in-user': self,
  'read-roles': ['User.Read'],
  'resolve-mail-address': ['User.ReadBasic.All'],
  'check-group-ownership': ['User.Read'],
  'read-contacts': contacts,
  'read-shared-contacts': sharedContacts,
  'create-contact': contacts,
  'create-shared-contact': sharedContacts,
};

/** The row of the tables that a target falls under. */
export const photoSubject = (target: PhotoTarget): PhotoSubject =>
  target.kind === 'contact' && target.mailbox.kind === 'user' ? 'shared-contact' : target.kind;
