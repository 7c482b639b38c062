import type { PhotoTarget } from '../targets.ts';
import { idOf } from './target-id.ts';

/**
 * A name for the target that stays the same, for what is remembered about its photo. Ids of users, groups
 * and teams are compared without regard to case, those of contacts are not; a contact keeps its key when it
 * moves to another folder. Two names of one person (object id and user principal name) have two keys.
 */
export const photoTargetKey = (target: PhotoTarget): string => {
  if (target.kind === 'me') return 'me';
  return target.kind === 'contact'
    ? `${photoTargetKey(target.mailbox)}/contact:${target.contactId}`
    : `${target.kind}:${idOf(target).toLowerCase()}`;
};

/** The mailbox under whose limits requests for the target fall. */
export const mailboxKeyOf = (target: PhotoTarget): string =>
  photoTargetKey(target.kind === 'contact' ? target.mailbox : target);
