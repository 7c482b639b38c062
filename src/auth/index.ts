export { createAuth, preloadAuth } from './create-auth.ts';
export type { CreateAuthSettings } from './settings.ts';
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
