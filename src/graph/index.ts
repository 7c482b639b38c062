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
  PhotoTarget,
  ProfilePhoto,
  RequestDetails,
  SignedInUser,
  WriteOptions,
} from './types.ts';
export { graphClouds, type CloudEndpoints, type GraphCloud } from './clouds.ts';
export { createGraphClient } from './create-graph-client.ts';
export { maxPhotoBytes } from './limits.ts';
export {
  acceptedPermissions,
  requestedScopes,
  type AcceptedPermissions,
  type GraphOperation,
} from './permissions.ts';
export type { Fetch, TransportParts } from './transport/request.ts';
