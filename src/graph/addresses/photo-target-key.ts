import type { Mailbox, PhotoTarget } from '../targets.ts';

/**
 * A name for the target that stays the same, for what is remembered about its photo. Ids of users, groups
 * and teams are compared without regard to case, those of contacts are not; a contact keeps its key when it
 * moves to another folder. Two names of one person (object id and user principal name) have two keys.
 */
export const photoTargetKey = (target: PhotoTarget): string => {
  switch (target.kind) {
    case 'group':
      return keyOf('group', target.groupId);
    case 'team':
      return keyOf('team', target.teamId);
    case 'contact':
      return `${mailboxKey(target.mailbox)}/contact:${target.contactId}`;
    case 'me':
    case 'user':
      return mailboxKey(target);
  }
};

/** The mailbox under whose limits requests for the target fall. */
export const mailboxKeyOf = (target: PhotoTarget): string =>
  target.kind === 'contact' ? mailboxKey(target.mailbox) : photoTargetKey(target);

const mailboxKey = (mailbox: Mailbox): string =>
  mailbox.kind === 'me' ? 'me' : keyOf('user', mailbox.userId);

const keyOf = (kind: string, id: string): string => `${kind}:${id.toLowerCase()}`;
