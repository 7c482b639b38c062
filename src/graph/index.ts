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
