import type { IdentityApp } from './routes.ts';
import { issuerOf, type IdentityServices } from './token-service.ts';

/** What a client reads before it signs in. Source: OpenID Connect Discovery 1.0, 3. */
export function addDiscoveryRoutes(app: IdentityApp, services: IdentityServices): void {
  const { origins, keys } = services;

  app.get('/:tenant/v2.0/.well-known/openid-configuration', (context) => {
    const endpoints = `${origins.identity}/${context.req.param('tenant')}/oauth2/v2.0`;
    return context.json({
      issuer: issuerOf(services),
      authorization_endpoint: `${endpoints}/authorize`,
      token_endpoint: `${endpoints}/token`,
      end_session_endpoint: `${endpoints}/logout`,
      jwks_uri: `${origins.identity}/discovery/v2.0/keys`,
      response_types_supported: ['code'],
      response_modes_supported: ['fragment'],
      subject_types_supported: ['pairwise'],
      id_token_signing_alg_values_supported: ['RS256'],
      token_endpoint_auth_methods_supported: ['none'],
      scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
      claims_supported: ['sub', 'iss', 'aud', 'exp', 'iat', 'nonce', 'preferred_username', 'name'],
    });
  });

  app.get('/discovery/v2.0/keys', async (context) =>
    context.json({ keys: [await keys.publicJwk()] }),
  );
}
