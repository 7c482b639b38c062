/**
 * Microsoft Graph's photo service: addresses, permissions, requests, retries and failures. It knows no
 * user interface, no sign-in library and no host, and it also runs in Node.
 */
export type {
  AcquireToken,
  CallOptions,
  GraphClient,
  GraphError,
  GraphErrorKind,
  PhotoMetadata,
  PhotoMetadataOutcome,
  ProfilePhoto,
  ReplaceOptions,
  RequestDetails,
  SignedInUser,
  TokenAccount,
  WriteOptions,
} from './types.ts';
export type {
  ContactTarget,
  GroupTarget,
  Mailbox,
  MeTarget,
  PhotoTarget,
  SizedPhotoTarget,
  TeamTarget,
  UserTarget,
} from './targets.ts';
export { isPhotoRemovable } from './targets.ts';
export type { GraphVersion } from './addresses/target-path.ts';
export { photoTargetKey } from './addresses/photo-target-key.ts';
export { graphClouds, type CloudEndpoints, type GraphCloud } from './clouds.ts';
export { runPaced, type PacedQueueOptions } from './bulk/run-paced.ts';
export { createContactsClient } from './contacts/create-contacts-client.ts';
export type {
  ContactCursor,
  ContactFolder,
  ContactPage,
  ContactsClient,
  CreatedContact,
  ListContactsOptions,
  NewContact,
  OutlookContact,
} from './contacts/types.ts';
export {
  createPeopleClient,
  type PeopleClient,
  type ResolvedMailAddress,
  type SignedInUserWithRoles,
} from './people/create-people-client.ts';
export {
  createPhotoPropertiesClient,
  type PhotoProperties,
  type PhotoPropertiesClient,
  type PhotoPropertiesTarget,
  type PhotoPropertyChanges,
} from './photos/photo-properties.ts';
export {
  createPhotoSizesClient,
  photoSizes,
  type PhotoSize,
  type PhotoSizesClient,
} from './photos/photo-sizes.ts';
export {
  createThumbnailsClient,
  type ThumbnailOptions,
  type ThumbnailsClient,
} from './thumbnails/create-thumbnails-client.ts';
export type { Thumbnail } from './thumbnails/read-batch.ts';
export { createGraphClient, createPhotoClient } from './photos/create-graph-client.ts';
export { isGraphError } from './is-graph-error.ts';
export { maxPhotoBytes } from './limits.ts';
export { acceptedCallPermissions } from './permissions/accepted-call-permissions.ts';
export { acceptedPermissions } from './permissions/accepted-photo-permissions.ts';
export { requestedCallScopes } from './permissions/requested-call-scopes.ts';
export { requestedScopes } from './permissions/requested-scopes.ts';
export type {
  AcceptedPermissions,
  GraphCall,
  PhotoOperation,
  PhotoSubject,
} from './permissions/types.ts';
export type { Fetch, TransportParts } from './transport/request.ts';
export { createGraphTransport, type GraphTransport } from './transport/transport.ts';
