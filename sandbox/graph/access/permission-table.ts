import type { PermissionType } from '../types.ts';

/** Permissions of which one is enough, least privileged first; empty means that the call is not supported. */
export type AcceptedPermissions = Readonly<Record<PermissionType, readonly string[]>>;

export type PhotoOperationName = 'readMetadata' | 'readValue' | 'update' | 'delete';

/** `me` is the signed-in user's own photo, `user` somebody else's; `sharedContact` lies in somebody else's mailbox. */
export type PhotoTargetKind = 'me' | 'user' | 'group' | 'team' | 'contact' | 'sharedContact';

const none: AcceptedPermissions = { delegated: [], personal: [], application: [] };

const readOthers = [
  'ProfilePhoto.Read.All',
  'ProfilePhoto.ReadWrite.All',
  'User.ReadBasic.All',
  'User.Read.All',
  'User.ReadWrite.All',
];
const writeOthers = ['ProfilePhoto.ReadWrite.All', 'User.ReadWrite.All'];
const ownPersonal = ['User.Read', 'User.ReadWrite'];

const readMe: AcceptedPermissions = {
  delegated: [...readOthers, 'User.Read', 'User.ReadWrite'],
  personal: ownPersonal,
  application: [],
};
const writeMe: AcceptedPermissions = {
  delegated: [...writeOthers, 'User.ReadWrite'],
  personal: ['User.ReadWrite'],
  application: [],
};
const readUser: AcceptedPermissions = {
  delegated: readOthers,
  personal: [],
  application: readOthers.filter((name) => name !== 'User.ReadBasic.All'),
};
const writeUser: AcceptedPermissions = {
  delegated: writeOthers,
  personal: [],
  application: writeOthers,
};

const groupReaders = [
  'ProfilePhoto.Read.All',
  'ProfilePhoto.ReadWrite.All',
  'Group.Read.All',
  'Group.ReadWrite.All',
];
const readGroup = { delegated: groupReaders, personal: [], application: groupReaders };
const groupWriters = ['ProfilePhoto.ReadWrite.All', 'Group.ReadWrite.All'];
const writeGroup = { delegated: groupWriters, personal: [], application: groupWriters };

const teamReaders = ['Team.ReadBasic.All', 'TeamSettings.Read.All', 'TeamSettings.ReadWrite.All'];
const readTeam = { delegated: teamReaders, personal: [], application: teamReaders };
// The beta page (2024-11-14) lists Group.ReadWrite.All as the higher one.
const teamWriters = ['TeamSettings.ReadWrite.All', 'Group.ReadWrite.All'];
const writeTeam = { delegated: teamWriters, personal: [], application: teamWriters };

const contactReaders = ['Contacts.Read', 'Contacts.ReadWrite'];
const readContact = {
  delegated: contactReaders,
  personal: contactReaders,
  application: contactReaders,
};
const contactWriters = ['Contacts.ReadWrite'];
const writeContact = { delegated: contactWriters, personal: [], application: contactWriters };
// Source: Microsoft Learn, permissions-reference (Contacts.Read.Shared, Contacts.ReadWrite.Shared).
const readShared = {
  delegated: ['Contacts.Read.Shared', 'Contacts.ReadWrite.Shared'],
  personal: [],
  application: [],
};
const writeShared = { delegated: ['Contacts.ReadWrite.Shared'], personal: [], application: [] };

/** Metadata of photos is not there for personal accounts. Source: Microsoft Learn, profilephoto-get. */
const metadataOf = (value: AcceptedPermissions): AcceptedPermissions => ({
  ...value,
  personal: [],
});

/**
 * What the service accepts for a photo, whatever Portrait asks for. Sources: Microsoft Learn,
 * profilephoto-update (2025-07-23), profilephoto-get and profilephoto-delete, tables "Permissions". The
 * delegated scopes without `.All` reach the signed-in user alone. Deleting is documented for users and
 * groups only; that an application may not delete a group's photo is the older page's word (2023-11).
 */
export const photoPermissions: Readonly<
  Record<PhotoTargetKind, Readonly<Record<PhotoOperationName, AcceptedPermissions>>>
> = {
  me: { readMetadata: metadataOf(readMe), readValue: readMe, update: writeMe, delete: writeMe },
  user: {
    readMetadata: metadataOf(readUser),
    readValue: readUser,
    update: writeUser,
    delete: writeUser,
  },
  group: {
    readMetadata: readGroup,
    readValue: readGroup,
    update: writeGroup,
    delete: { ...writeGroup, application: [] },
  },
  team: { readMetadata: readTeam, readValue: readTeam, update: writeTeam, delete: none },
  contact: {
    readMetadata: metadataOf(readContact),
    readValue: readContact,
    update: writeContact,
    delete: none,
  },
  sharedContact: {
    readMetadata: readShared,
    readValue: readShared,
    update: writeShared,
    delete: none,
  },
};
