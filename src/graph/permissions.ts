import type { PhotoTarget } from './types.ts';

export type GraphOperation = 'read-user' | 'read-photo' | 'replace-photo' | 'remove-photo';

/** Permissions of which one is enough, least privileged first. An empty list: not supported. */
export type AcceptedPermissions = {
  readonly delegatedWork: readonly string[];
  readonly delegatedPersonal: readonly string[];
  readonly application: readonly string[];
  readonly source: string;
};

type ByTarget<Entry> = Readonly<
  Record<PhotoTarget['kind'], Readonly<Record<GraphOperation, Entry>>>
>;

const ownPhotoWriters = {
  delegatedWork: ['ProfilePhoto.ReadWrite.All', 'User.ReadWrite', 'User.ReadWrite.All'],
  delegatedPersonal: ['User.ReadWrite'],
  // An application has no `/me`; it writes `/users/{id}/photo`.
  application: [],
} as const;

/** What the service takes. It says nothing of what Portrait asks for: that is `requestedScopes`. */
export const acceptedPermissions: ByTarget<AcceptedPermissions> = {
  me: {
    'read-user': {
      delegatedWork: [
        'User.Read',
        'User.ReadWrite',
        'User.ReadBasic.All',
        'User.Read.All',
        'User.ReadWrite.All',
        'Directory.Read.All',
        'Directory.ReadWrite.All',
      ],
      delegatedPersonal: ['User.Read', 'User.ReadWrite'],
      application: [],
      source: 'Microsoft Learn, user-get, 2024-12-23',
    },
    'read-photo': {
      delegatedWork: [
        'ProfilePhoto.Read.All',
        'ProfilePhoto.ReadWrite.All',
        'User.Read',
        'User.ReadBasic.All',
        'User.Read.All',
        'User.ReadWrite',
        'User.ReadWrite.All',
      ],
      delegatedPersonal: ['User.Read', 'User.ReadWrite'],
      application: [],
      source: 'Microsoft Learn, profilephoto-get (metadata is not given for personal accounts)',
    },
    'replace-photo': {
      ...ownPhotoWriters,
      source: 'Microsoft Learn, profilephoto-update, 2025-07-23',
    },
    'remove-photo': { ...ownPhotoWriters, source: 'Microsoft Learn, profilephoto-delete' },
  },
};

const selfService = ['User.ReadWrite'] as const;

/**
 * What Portrait asks for. `User.ReadWrite` needs no administrator's consent, unlike the documented least
 * privilege `ProfilePhoto.ReadWrite.All`; one scope for all of `me` means one consent page.
 */
export const requestedScopes: ByTarget<readonly string[]> = {
  me: {
    'read-user': selfService,
    'read-photo': selfService,
    'replace-photo': selfService,
    'remove-photo': selfService,
  },
};
