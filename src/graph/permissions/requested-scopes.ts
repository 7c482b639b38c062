import type { PhotoTarget } from '../targets.ts';
import type { PhotoOperation, PhotoSubject } from './types.ts';

type Scopes = readonly string[];

const reading = (read: Scopes, write: Scopes): Readonly<Record<PhotoOperation, Scopes>> => ({
  'read-metadata': read,
  'read-photo': read,
  'replace-photo': write,
  'remove-photo': write,
  'update-properties': write,
});

/** For the signed-in person's own profile and photo: one scope, one consent page. */
export const selfScopes: Scopes = ['User.ReadWrite'];
export const contactScopes: Scopes = ['Contacts.ReadWrite'];
export const sharedContactScopes: Scopes = ['Contacts.ReadWrite.Shared'];

/**
 * What Portrait asks for, each at the first press that needs it. `User.ReadWrite` needs no administrator's
 * consent, unlike the documented least privilege `ProfilePhoto.ReadWrite.All`; one scope for all of `me`
 * means one consent page.
 */
export const requestedScopes: Readonly<
  Record<PhotoSubject, Readonly<Record<PhotoOperation, Scopes>>>
> = {
  me: reading(selfScopes, selfScopes),
  user: reading(['User.ReadBasic.All'], ['ProfilePhoto.ReadWrite.All']),
  group: reading(['ProfilePhoto.Read.All'], ['ProfilePhoto.ReadWrite.All']),
  team: reading(['Team.ReadBasic.All'], ['TeamSettings.ReadWrite.All']),
  contact: reading(contactScopes, contactScopes),
  'shared-contact': reading(sharedContactScopes, sharedContactScopes),
};

/** The row of the tables that a target falls under. */
export const photoSubject = (target: PhotoTarget): PhotoSubject =>
  target.kind === 'contact' && target.mailbox.kind === 'user' ? 'shared-contact' : target.kind;
