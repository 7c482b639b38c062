export { createAuth, preloadAuth, type CreateAuthSettings } from './create-auth.ts';
export type {
  AccessToken,
  AcquireAccessTokenOptions,
  Auth,
  AuthError,
  AuthErrorKind,
  CreateAuthOptions,
  SignedInAccount,
  SignInEndpoints,
} from './types.ts';
