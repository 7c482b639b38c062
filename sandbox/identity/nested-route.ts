import { parseClaimsRequest } from './claims-request.ts';
import { parseNestedRequest, type NestedRequest } from './nested-request.ts';
import {
  initContextResponse,
  refusalResponse,
  tokenResponse,
  type BridgeStatus,
} from './nested-response.ts';
import {
  administratorRequired,
  consentDeclined,
  consentRequired,
  interactionRequired,
  unknownPerson,
  type OAuthFailure,
} from './oauth-failure.ts';
import { splitScopeText, type IdentityApp } from './routes.ts';
import { parseSignInScopes } from './scopes.ts';
import {
  hasConsent,
  needsAdministrator,
  rememberConsent,
  signTokens,
  tenantAuthority,
  type Grant,
  type IdentityServices,
} from './token-service.ts';
import type { Person } from './types.ts';

type TokenAsked = Exclude<NestedRequest, { readonly method: 'GetInitContext' }>;
type Refusal = { readonly status: BridgeStatus; readonly failure: OAuthFailure };

/**
 * `POST /nested/token`: what stands behind the bridge of a host. The shell passes on MSAL's request as it is,
 * with the person signed in to the shell; the answer goes back over the bridge as it is.
 */
export function addNestedRoute(app: IdentityApp, services: IdentityServices): void {
  app.post('/nested/token', async (context) => {
    const body: unknown = await context.req.json().catch(() => undefined);
    const parsed = parseNestedRequest(body);
    if (!parsed.ok) {
      return context.json({ error: { code: 'invalidRequest', message: parsed.error } }, 400);
    }
    const request = parsed.value;
    context.set('userPrincipalName', request.userPrincipalName);
    if (request.method !== 'GetInitContext') {
      context.set('scopes', splitScopeText(request.tokenParams.scope));
    }
    return context.json(await answer(services, request), 200, { 'Cache-Control': 'no-store' });
  });
}

async function answer(services: IdentityServices, request: NestedRequest) {
  const person = services.tenant.findPerson(request.userPrincipalName);
  if (person === undefined) {
    const failure = unknownPerson(request.userPrincipalName);
    return refusalResponse(request, { status: 'ACCOUNT_UNAVAILABLE', failure });
  }
  const { tenant } = services;
  if (request.method === 'GetInitContext') return initContextResponse(request, person, tenant);
  return answerToken(services, request, person);
}

async function answerToken(services: IdentityServices, request: TokenAsked, person: Person) {
  const { clientId, scope } = request.tokenParams;
  const scopes = parseSignInScopes(scope);
  if (!scopes.ok) return persistent(request, scopes.error);
  const claims = parseClaimsRequest(request.tokenParams.claims);
  if (!claims.ok) return persistent(request, claims.error);
  const grant = { person, clientId, scopes: scopes.value, claims: claims.value };
  const refusal = refusalOf(services, request, grant);
  if (refusal !== undefined) return refusalResponse(request, refusal);
  return tokenResponse(request, {
    ...(await signTokens(services, grant)),
    person,
    scope,
    tenant: services.tenant,
    authority: tenantAuthority(services),
  });
}

/** Takes in a person's answer, if there is one, and says what still stands against giving the token. */
function refusalOf(
  services: IdentityServices,
  request: TokenAsked,
  grant: Grant,
): Refusal | undefined {
  const consent = request.method === 'GetTokenPopup' ? request.consent : undefined;
  if (consent === 'refused') return { status: 'USER_CANCEL', failure: consentDeclined };
  if (needsAdministrator(services, grant)) {
    return { status: 'USER_INTERACTION_REQUIRED', failure: administratorRequired };
  }
  if (consent === 'accepted') {
    rememberConsent(services, grant);
    services.state.interaction = 'satisfied';
  }
  const status = 'USER_INTERACTION_REQUIRED';
  if (services.state.interaction === 'required') return { status, failure: interactionRequired };
  if (hasConsent(services, grant)) return undefined;
  return { status, failure: consentRequired('consent_required', grant.clientId) };
}

const persistent = (request: TokenAsked, failure: OAuthFailure) =>
  refusalResponse(request, { status: 'PERSISTENT_ERROR', failure });
