import { answerBatch } from './batch/answer-batch.ts';
import type { Route } from './http/match-route.ts';
import { findContactPhoto } from './resources/contacts/contact-photo.ts';
import { contactRoutes } from './resources/contacts/contact-routes.ts';
import { directoryRoutes, personRoutes } from './resources/directory/directory-routes.ts';
import {
  findGroupPhoto,
  findJoinedGroupPhoto,
  findJoinedTeamPhoto,
  findTeamPhoto,
} from './resources/groups/group-photo.ts';
import { findUserPhoto } from './resources/people/user-photo.ts';
import {
  contactPhotoRoutes,
  fullPhotoRoutes,
  propertiesOnlyRoutes,
  sizePropertiesOnlyRoutes,
  teamPhotoRoutes,
} from './resources/photo/photo-routes.ts';

const people = ['/me', '/users/:user'] as const;

/** Below each person: contacts of the default folder, and of any other. Source: official OpenAPI description (2025-01). */
const contactAddresses = people.flatMap((person) => [
  `${person}/contacts/:contact`,
  `${person}/contactFolders/:folder/...childFolders/contacts/:contact`,
]);

const photoRoutes: readonly Route[] = [
  ...people.flatMap((prefix) => fullPhotoRoutes({ prefix, find: findUserPhoto })),
  ...fullPhotoRoutes({ prefix: '/groups/:group', find: findGroupPhoto }),
  ...teamPhotoRoutes({ prefix: '/teams/:team', find: findTeamPhoto }),
  ...teamPhotoRoutes({ prefix: '/groups/:group/team', find: findTeamPhoto }),
  ...people.flatMap((person) =>
    teamPhotoRoutes({ prefix: `${person}/joinedTeams/:team`, find: findJoinedTeamPhoto }),
  ),
  ...contactAddresses.flatMap((prefix) => contactPhotoRoutes({ prefix, find: findContactPhoto })),
];

/** Named by the generated beta pages alone. Sources: profilephoto-update and photo-update, generated beta pages. */
const propertyRoutes: readonly Route[] = [
  ...propertiesOnlyRoutes({ prefix: '/me/joinedGroups/:group', find: findJoinedGroupPhoto }),
  ...sizePropertiesOnlyRoutes({ prefix: '/me/joinedGroups/:group', find: findJoinedGroupPhoto }),
  ...propertiesOnlyRoutes({ prefix: '/me/joinedGroups/:group/team', find: findJoinedTeamPhoto }),
  // Assumed: the drive is the signed-in user's own, made by them.
  ...propertiesOnlyRoutes({ prefix: '/drive/root/createdByUser', find: findUserPhoto }),
];

/** Every path the emulator knows, below `/v1.0` and `/beta`. A new one is added here. */
export const routes: readonly Route[] = [
  ...people.flatMap(personRoutes),
  ...directoryRoutes,
  ...people.flatMap(contactRoutes),
  ...photoRoutes,
  ...propertyRoutes,
  { path: '/$batch', methods: { POST: answerBatch }, counts: 'by-items' },
];
