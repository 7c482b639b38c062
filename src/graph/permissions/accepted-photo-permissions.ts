import type { AcceptedPermissions, PhotoOperation, PhotoSubject } from './types.ts';

type Lists = Omit<AcceptedPermissions, 'source'>;
type Row = Readonly<Record<PhotoOperation, AcceptedPermissions>>;

const getPage = 'Microsoft Learn, profilephoto-get';
const updatePage = 'Microsoft Learn, profilephoto-update, 2025-07-23';
const deletePage = 'Microsoft Learn, profilephoto-delete';

/** The permission types of work accounts alike, personal accounts not. */
const workOnly = (delegatedWork: readonly string[], application = delegatedWork): Lists => ({
  delegatedWork,
  delegatedPersonal: [],
  application,
});

const unsupported = workOnly([]);

const row = (lists: {
  readonly read: Lists;
  readonly write: Lists;
  readonly remove: Lists;
}): Row => ({
  'read-metadata': {
    ...lists.read,
    delegatedPersonal: [],
    source: `${getPage} (metadata is not given for personal accounts)`,
  },
  'read-photo': { ...lists.read, source: getPage },
  'replace-photo': { ...lists.write, source: updatePage },
  'remove-photo': { ...lists.remove, source: deletePage },
  'update-properties': {
    ...unsupported,
    note: 'One page calls it unsupported for every permission type; id, height and width are read-only.',
    source: 'Microsoft Learn, resources/profilephoto, 2024-06-11; photo-update (beta)',
  },
});

const readMe = [
  'ProfilePhoto.Read.All',
  'ProfilePhoto.ReadWrite.All',
  'User.Read',
  'User.ReadBasic.All',
  'User.Read.All',
  'User.ReadWrite',
  'User.ReadWrite.All',
];
const writeMe: Lists = {
  delegatedWork: ['ProfilePhoto.ReadWrite.All', 'User.ReadWrite', 'User.ReadWrite.All'],
  delegatedPersonal: ['User.ReadWrite'],
  // An application has no `/me`; it writes `/users/{id}/photo`.
  application: [],
  note: 'The organisation may have turned self-service off. Guests cannot change their own photo.',
};

const writeUser: Lists = {
  ...workOnly(['ProfilePhoto.ReadWrite.All', 'User.ReadWrite.All']),
  note: 'Delegated: only holders of an administrator role (User, People or Global Administrator), and the organisation’s photo policy may narrow it. Tenants for customers (B2C) are not supported.',
};

const writeGroup: Lists = {
  ...workOnly(['ProfilePhoto.ReadWrite.All', 'Group.ReadWrite.All']),
  note: 'Delegated: only owners of the group (seen in pnp/powershell issue 750, not documented).',
};

const contactReaders = ['Contacts.Read', 'Contacts.ReadWrite'];

/**
 * What the service takes for a photo, by whose photo it is. It says nothing of what Portrait asks for: that
 * is `requestedScopes`. Seeds of 2016 to 2019 name subsets of these lists.
 */
export const acceptedPermissions: Readonly<Record<PhotoSubject, Row>> = {
  me: row({
    read: {
      delegatedWork: readMe,
      delegatedPersonal: ['User.Read', 'User.ReadWrite'],
      application: [],
    },
    write: writeMe,
    remove: writeMe,
  }),
  user: row({
    read: workOnly(
      readMe.filter((name) => name.endsWith('.All')),
      [
        'ProfilePhoto.Read.All',
        'ProfilePhoto.ReadWrite.All',
        'User.Read.All',
        'User.ReadWrite.All',
      ],
    ),
    write: writeUser,
    remove: writeUser,
  }),
  group: row({
    read: workOnly([
      'ProfilePhoto.Read.All',
      'ProfilePhoto.ReadWrite.All',
      'Group.Read.All',
      'Group.ReadWrite.All',
    ]),
    write: writeGroup,
    remove: {
      ...writeGroup,
      application: [],
      note: `${writeGroup.note ?? ''} Applications could not in 2023-11; today’s text was not seen.`,
    },
  }),
  team: row({
    read: workOnly(['Team.ReadBasic.All', 'TeamSettings.Read.All', 'TeamSettings.ReadWrite.All']),
    write: {
      ...workOnly(['TeamSettings.ReadWrite.All', 'Group.ReadWrite.All']),
      note: 'Delegated: only owners of the team. Group.ReadWrite.All stands on the beta page (2024-11-14).',
    },
    remove: unsupported,
  }),
  contact: row({
    read: {
      delegatedWork: contactReaders,
      delegatedPersonal: contactReaders,
      application: contactReaders,
    },
    write: workOnly(['Contacts.ReadWrite']),
    remove: unsupported,
  }),
  'shared-contact': row({
    read: workOnly(['Contacts.Read.Shared', 'Contacts.ReadWrite.Shared'], contactReaders),
    write: workOnly(['Contacts.ReadWrite.Shared'], ['Contacts.ReadWrite']),
    remove: unsupported,
  }),
};
