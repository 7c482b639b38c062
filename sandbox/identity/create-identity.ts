import { Hono } from 'hono';
import { cors } from 'hono/cors';

import { invariant } from '#shared';

import type { Handler, VerifyAccessToken } from '../types.ts';
import { signApplicationToken, signDelegatedToken, verifyToken } from './access-tokens.ts';
import { addAdminConsentRoutes } from './admin-consent-routes.ts';
import { addAuthorizeRoutes } from './authorize-routes.ts';
import { addDiscoveryRoutes } from './discovery-routes.ts';
import { addNestedRoute } from './nested-route.ts';
import { failureBody, type OAuthFailure } from './oauth-failure.ts';
import { recordRequests } from './request-record.ts';
import type { IdentityApp, RouteNotes } from './routes.ts';
import { parseScopes } from './scopes.ts';
import { createSigningKeys } from './signing-keys.ts';
import { createIdentityState, resetIdentityState } from './state.ts';
import { addTokenRoute } from './token-route.ts';
import { appOrigins, issuingNow, type IdentityServices } from './token-service.ts';
import type { ConsentMode, IdentityOptions, InteractionMode, Person } from './types.ts';

export type AccessTokenRequest =
  | { readonly userPrincipalName: string; readonly scopes: readonly string[] }
  | { readonly application: true; readonly roles: readonly string[] };

/** The sandbox's stand-in for Microsoft Entra. */
export type Identity = {
  readonly handler: Handler;
  readonly verifyAccessToken: VerifyAccessToken;
  /**
   * A signed access token for Graph, valid for an hour, with no consent asked. Throws for a person whom the tenant
   * does not have and for scopes that are no scopes: check both before.
   */
  issueAccessToken(request: AccessTokenRequest): Promise<string>;
  /** Whom the shells play, and who comes first in the sign-in window. */
  currentPerson(): Person;
  setCurrentPerson(person: Person): void;
  consentMode(): ConsentMode;
  /** Forgets what was accepted so far. */
  setConsent(mode: ConsentMode): void;
  interactionMode(): InteractionMode;
  /** `required` holds until a person has answered a sign-in window. */
  setInteraction(mode: InteractionMode): void;
  /** Forgets sessions, codes, refresh tokens and consents; tokens given out stay valid. */
  reset(): void;
};

/** The client that tokens of `issueAccessToken` were given to. */
const toolClientId = '7c9e6679-7425-40de-944b-e07fc1f90ae7';

export function createIdentity(options: IdentityOptions): Identity {
  const { tenant, clock } = options;
  const keys = options.keys ?? createSigningKeys();
  const state = createIdentityState(tenant, clock);
  const services: IdentityServices = { ...options, keys, state };
  const app = createApp(services);
  return {
    handler: async (request) => app.fetch(request),
    verifyAccessToken: (token) => verifyToken(keys, token, clock.now()),
    issueAccessToken: (request) => issueAccessToken(services, request),
    currentPerson: () => state.currentPerson,
    setCurrentPerson: (person) => {
      state.currentPerson = person;
    },
    consentMode: () => state.consents.mode(),
    setConsent: (mode) => state.consents.setMode(mode),
    interactionMode: () => state.interaction,
    setInteraction: (mode) => {
      state.interaction = mode;
    },
    reset: () => resetIdentityState(state, tenant),
  };
}

function createApp(services: IdentityServices): IdentityApp {
  const { origins } = services;
  const app = new Hono<RouteNotes>();
  recordRequests(app, services);
  const shells = [origins.start, origins.teamsCrossSite, origins.outlook];
  app.use('/nested/*', cors({ origin: shells }));
  app.use('/nested/*', async (context, next) => {
    const origin = context.req.header('origin');
    if (origin === undefined || shells.includes(origin)) return next();
    const message = `Only the sandbox's shells may ask here, not ${origin}.`;
    return context.json({ error: { code: 'foreignOrigin', message } }, 403);
  });
  app.use('/:tenant/oauth2/v2.0/token', cors({ origin: [...appOrigins(services)] }));
  app.use('/:tenant/v2.0/*', cors());
  app.use('/discovery/*', cors());
  addNestedRoute(app, services);
  addDiscoveryRoutes(app, services);
  refuseOtherTenants(app, services);
  addAdminConsentRoutes(app, services);
  addAuthorizeRoutes(app, services);
  addTokenRoute(app, services);
  app.notFound((context) => {
    const { method, path } = context.req;
    const message = `The sandbox's identity does not know ${method} ${path}. If Entra does, add it in sandbox/identity.`;
    return context.json({ error: { code: 'unknownPath', message } }, 404);
  });
  return app;
}

function refuseOtherTenants(app: IdentityApp, { tenant, clock }: IdentityServices): void {
  const known = ['common', 'organizations', tenant.tenantId, tenant.domain];
  app.use('/:tenant/oauth2/*', async (context, next) => {
    const named = context.req.param('tenant');
    if (known.includes(named.toLowerCase())) return next();
    const failure: OAuthFailure = {
      error: 'invalid_request',
      aadsts: 90002,
      message: `Tenant '${named}' not found. Check to make sure you have the correct tenant ID.`,
    };
    return context.json(failureBody(failure, { nowMs: clock.now() }), 400);
  });
}

function issueAccessToken(services: IdentityServices, request: AccessTokenRequest) {
  if ('application' in request) {
    const audience = 'https://graph.microsoft.com';
    return signApplicationToken(issuingNow(services), {
      clientId: toolClientId,
      audience,
      roles: request.roles,
    });
  }
  const person = services.tenant.findPerson(request.userPrincipalName);
  invariant(person !== undefined, `the tenant has no ${request.userPrincipalName}`);
  const scopes = parseScopes(request.scopes.join(' '));
  invariant(scopes.ok, `these are no scopes: ${request.scopes.join(' ')}`);
  return signDelegatedToken(issuingNow(services, person), {
    person,
    clientId: toolClientId,
    audience: scopes.value.audience,
    permissions: scopes.value.permissions,
    requestedClaims: {},
  });
}
