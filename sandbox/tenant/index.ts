/**
 * The fictional organisation behind the sandbox: people, groups, contacts, and their photos, which are
 * drawings made by code. Knows nothing of HTTP, tokens or Graph's rules.
 */
export { createTenant } from './create-tenant.ts';
export { drawFixturePicture } from './fixture-picture.ts';
export type { PropertiesSlot, WrittenProperties } from './photo-properties.ts';
export type { PhotoKey, PhotoShelf, PhotoVersion, StoredPhoto } from './photo-shelf.ts';
export { defaultFolderId } from './seed/contact-folders.ts';
export { personalAccountsTenantId } from './seed/people.ts';
export { roleNames, roleTemplateIds } from './seed/roles.ts';
export type {
  Contact,
  ContactBook,
  ContactFolder,
  Group,
  GroupSource,
  Person,
  StoredContact,
  TeamRole,
  TeamState,
  Tenant,
} from './types.ts';
