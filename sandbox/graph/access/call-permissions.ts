import type { AcceptedPermissions } from './permission-table.ts';

const directory = ['Directory.Read.All', 'Directory.ReadWrite.All'];
const anyUser = ['User.Read.All', 'User.ReadWrite.All', ...directory];
const signedIn = ['User.Read', 'User.ReadWrite'];
const groups = ['GroupMember.Read.All', 'Group.Read.All', 'Group.ReadWrite.All', ...directory];
const teams = ['Team.ReadBasic.All', 'TeamSettings.Read.All', 'TeamSettings.ReadWrite.All'];

const work = (delegated: readonly string[], application: readonly string[]) => ({
  delegated,
  personal: [],
  application,
});

/**
 * What the service accepts for calls that are no photo calls, least privileged first. `User.ReadWrite` is
 * taken for whatever `User.Read` is enough for (assumed: it includes it).
 */
export const callPermissions = {
  /** Source: Microsoft Learn, user-get (2024-12-23). */
  readSelf: {
    delegated: [...signedIn, 'User.ReadBasic.All', ...anyUser],
    personal: signedIn,
    application: [],
  },
  /** Sources: Microsoft Learn, user-get (2024-12-23) and user-list. */
  readUser: work(['User.ReadBasic.All', ...anyUser], anyUser),
  /** Source: Microsoft Learn, user-list-memberof. */
  readMembership: work([...signedIn, ...anyUser, ...groups], [...anyUser, ...groups]),
  /** Source: Microsoft Learn, user-list-ownedobjects. */
  readOwned: work([...signedIn, ...anyUser], anyUser),
  /** Sources: Microsoft Learn, group-get and group-list-owners. */
  readGroup: work(groups, groups),
  /** Source: Microsoft Learn, team-get. */
  readTeam: work([...teams, ...groups], [...teams, ...groups]),
  /** Source: Microsoft Learn, user-list-joinedteams. */
  readJoinedTeams: work([...teams, ...anyUser], [...teams, ...anyUser]),
  /** Source: Microsoft Learn, user-translateexchangeids; an application may not (reference of 2026). */
  translateIds: {
    delegated: ['User.ReadBasic', ...signedIn, 'User.ReadBasic.All', 'User.Read.All'],
    personal: ['User.ReadBasic', ...signedIn],
    application: [],
  },
  /** Source: Microsoft Learn, user-list-contacts and contact-get. */
  readContacts: {
    delegated: ['Contacts.Read', 'Contacts.ReadWrite'],
    personal: ['Contacts.Read', 'Contacts.ReadWrite'],
    application: ['Contacts.Read', 'Contacts.ReadWrite'],
  },
  /** Source: Microsoft Learn, user-post-contacts. */
  createContacts: {
    delegated: ['Contacts.ReadWrite'],
    personal: ['Contacts.ReadWrite'],
    application: ['Contacts.ReadWrite'],
  },
  /** Source: Microsoft Learn, permissions-reference (Contacts.Read.Shared, Contacts.ReadWrite.Shared). */
  readSharedContacts: work(['Contacts.Read.Shared', 'Contacts.ReadWrite.Shared'], []),
  createSharedContacts: work(['Contacts.ReadWrite.Shared'], []),
} satisfies Readonly<Record<string, AcceptedPermissions>>;

/**
 * Types of objects whose properties a token may read; of the others only type and id are given, and null
 * for the rest. Source: Microsoft Learn, permissions-overview (limited information for inaccessible objects).
 */
export const fullyReadable: Readonly<
  Record<'user' | 'group' | 'directoryRole', AcceptedPermissions>
> = {
  user: work(['User.ReadBasic.All', ...anyUser], anyUser),
  group: work(groups, groups),
  directoryRole: work(
    ['RoleManagement.Read.Directory', 'RoleManagement.ReadWrite.Directory', ...directory],
    ['RoleManagement.Read.Directory', 'RoleManagement.ReadWrite.Directory', ...directory],
  ),
};
