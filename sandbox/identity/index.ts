/**
 * An identity with the shape of Microsoft Entra: the code flow with PKCE for pages in a plain browser, and nested app
 * authentication for pages in a shell. It knows people and scopes; of photos and of Graph's answers it knows nothing.
 */
export { createIdentity, type AccessTokenRequest, type Identity } from './create-identity.ts';
export { parseScopes } from './scopes.ts';
export { createSigningKeys, type SigningKeys } from './signing-keys.ts';
export { consentModes } from './types.ts';
export type { ConsentMode, Directory, IdentityOptions, InteractionMode } from './types.ts';
