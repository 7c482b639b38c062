export { createAuth } from './create-auth.ts';
export type { CreateAuthSettings } from './settings.ts';
export type {
  AccessToken,
  AcquireAccessTokenOptions,
  AccountIdentity,
  Auth,
  AuthError,
  AuthErrorKind,
  CreateAuthOptions,
  SignedInAccount,
  SignInEndpoints,
  SignInMethod,
} from './types.ts';
