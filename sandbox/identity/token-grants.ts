import { createHash } from 'node:crypto';

import { err, ok } from '#shared';

import type { AuthorizationRequest } from './authorization-request.ts';
import { parseClaimsRequest } from './claims-request.ts';
import {
  consentRequired,
  interactionRequired,
  missingParameter,
  type OAuthFailure,
} from './oauth-failure.ts';
import type { Form } from './routes.ts';
import { parseSignInScopes } from './scopes.ts';
import { hasConsent, type Grant, type IdentityServices } from './token-service.ts';
import type { Granted } from './types.ts';

/** Whom the token endpoint's form entitles to which tokens. */
export function redeem(services: IdentityServices, form: Form): Granted<Grant> {
  const grantType = form.get('grant_type');
  if (grantType === 'authorization_code') return redeemCode(services, form);
  if (grantType === 'refresh_token') return redeemRefreshToken(services, form);
  return err(grantType === undefined ? missingParameter('grant_type') : wrongGrantType(grantType));
}

function redeemCode(services: IdentityServices, form: Form): Granted<Grant> {
  const missing = firstMissing(form, ['client_id', 'code', 'redirect_uri', 'code_verifier']);
  if (missing !== undefined) return err(missingParameter(missing));
  const code = services.state.codes.take(form.get('code') ?? '');
  if (code === undefined || !wasMadeFor(code.request, form)) return err(unknownCode);
  if (challengeOf(form.get('code_verifier') ?? '') !== code.request.codeChallenge) {
    return err(wrongVerifier);
  }
  return completeGrant(services, form, {
    person: code.person,
    clientId: code.request.clientId,
    scopes: code.request.scopes,
    claims: code.request.claims,
    nonce: code.request.nonce,
  });
}

function redeemRefreshToken(services: IdentityServices, form: Form): Granted<Grant> {
  const missing = firstMissing(form, ['client_id', 'refresh_token']);
  if (missing !== undefined) return err(missingParameter(missing));
  // It is not used up: Entra leaves the old one valid when it gives a new one.
  const refreshToken = services.state.refreshTokens.find(form.get('refresh_token') ?? '');
  if (refreshToken === undefined || refreshToken.clientId !== form.get('client_id')) {
    return err(unknownRefreshToken);
  }
  if (services.state.interaction === 'required') return err(interactionRequired);
  return completeGrant(services, form, { ...refreshToken, claims: {} });
}

/** The form may ask for other scopes and claims than the grant began with. */
function completeGrant(services: IdentityServices, form: Form, grant: Grant): Granted<Grant> {
  const scopes = form.has('scope') ? parseSignInScopes(form.get('scope') ?? '') : ok(grant.scopes);
  if (!scopes.ok) return scopes;
  const claims = parseClaimsRequest(form.get('claims'));
  if (!claims.ok) return claims;
  const completed = {
    ...grant,
    scopes: scopes.value,
    claims: { ...grant.claims, ...claims.value },
  };
  if (hasConsent(services, completed)) return ok(completed);
  return err(consentRequired('invalid_grant', grant.clientId));
}

const wasMadeFor = (request: AuthorizationRequest, form: Form): boolean =>
  request.clientId === form.get('client_id') && request.redirectUri === form.get('redirect_uri');

const firstMissing = (form: Form, names: readonly string[]): string | undefined =>
  names.find((name) => !form.get(name));

const challengeOf = (verifier: string): string =>
  createHash('sha256').update(verifier).digest('base64url');

const wrongGrantType = (grantType: string): OAuthFailure => ({
  error: 'unsupported_grant_type',
  aadsts: 70003,
  message: `The app requested an unsupported grant type '${grantType}'.`,
});

const unknownCode: OAuthFailure = {
  error: 'invalid_grant',
  aadsts: 70008,
  message:
    'The provided authorization code is unknown to this application, has expired or was already redeemed. Send a new interactive authorization request.',
};

const unknownRefreshToken: OAuthFailure = {
  error: 'invalid_grant',
  aadsts: 70000,
  message: 'The provided refresh token is not valid, has expired or was issued to another client.',
};

const wrongVerifier: OAuthFailure = {
  error: 'invalid_grant',
  aadsts: 501481,
  message:
    'The Code_Verifier does not match the code_challenge supplied in the authorization request.',
};
