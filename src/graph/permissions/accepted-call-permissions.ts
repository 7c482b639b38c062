import type { AcceptedPermissions, GraphCall } from './types.ts';

const profileReaders = [
  'User.Read',
  'User.ReadWrite',
  'User.ReadBasic.All',
  'User.Read.All',
  'User.ReadWrite.All',
  'Directory.Read.All',
  'Directory.ReadWrite.All',
];

const ownMembership = [
  'User.Read',
  'User.Read.All',
  'User.ReadWrite.All',
  'Directory.Read.All',
  'Directory.ReadWrite.All',
];

const contactReaders = ['Contacts.Read', 'Contacts.ReadWrite'];

/** What the service takes for calls that are no photo calls. */
export const acceptedCallPermissions: Readonly<Record<GraphCall, AcceptedPermissions>> = {
  'read-signed-in-user': {
    delegatedWork: profileReaders,
    delegatedPersonal: ['User.Read', 'User.ReadWrite'],
    application: [],
    source: 'Microsoft Learn, user-get, 2024-12-23',
  },
  'read-roles': {
    delegatedWork: ownMembership,
    delegatedPersonal: [],
    application: [],
    note: 'With User.Read alone the service may give roles by their id without saying which they are.',
    source: 'Microsoft Learn, user-list-memberof',
  },
  'resolve-mail-address': {
    delegatedWork: [
      'User.ReadBasic.All',
      'User.Read.All',
      'User.ReadWrite.All',
      'Directory.Read.All',
      'Directory.ReadWrite.All',
    ],
    delegatedPersonal: [],
    application: [
      'User.ReadBasic.All',
      'User.Read.All',
      'User.ReadWrite.All',
      'Directory.Read.All',
      'Directory.ReadWrite.All',
    ],
    source: 'Microsoft Learn, user-list',
  },
  'check-group-ownership': {
    delegatedWork: ownMembership,
    delegatedPersonal: [],
    application: [],
    source: 'Microsoft Learn, user-list-ownedobjects',
  },
  'read-contacts': {
    delegatedWork: contactReaders,
    delegatedPersonal: contactReaders,
    application: contactReaders,
    source: 'Microsoft Learn, user-list-contacts and user-list-contactfolders',
  },
  'read-shared-contacts': {
    delegatedWork: ['Contacts.Read.Shared', 'Contacts.ReadWrite.Shared'],
    delegatedPersonal: [],
    application: contactReaders,
    note: 'Delegated: only folders that their owner has shared.',
    source: 'Microsoft Learn, user-list-contacts',
  },
  'create-contact': {
    delegatedWork: ['Contacts.ReadWrite'],
    delegatedPersonal: ['Contacts.ReadWrite'],
    application: ['Contacts.ReadWrite'],
    source: 'Microsoft Learn, user-post-contacts',
  },
  'create-shared-contact': {
    delegatedWork: ['Contacts.ReadWrite.Shared'],
    delegatedPersonal: [],
    application: ['Contacts.ReadWrite'],
    note: 'Delegated: only folders that their owner has shared.',
    source: 'Microsoft Learn, user-post-contacts',
  },
};
