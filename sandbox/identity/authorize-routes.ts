import { getCookie, setCookie } from 'hono/cookie';

import {
  decideAuthorization,
  decideForPerson,
  type AuthorizationDecision,
} from './authorization-decision.ts';
import { parseAuthorizationRequest, type AuthorizationRequest } from './authorization-request.ts';
import { encodeClientInfo } from './client-info.ts';
import { consentDeclined, type OAuthFailure } from './oauth-failure.ts';
import { approvalPage } from './pages/approval-page.ts';
import { consentPage } from './pages/consent-page.ts';
import { failurePage, signedOutPage } from './pages/failure-page.ts';
import { personPage } from './pages/person-page.ts';
import { showPage } from './pages/show-page.ts';
import {
  readForm,
  redirectWithFailure,
  redirectWithFragment,
  type IdentityApp,
  type IdentityContext,
} from './routes.ts';
import {
  appOrigins,
  hasConsent,
  needsAdministrator,
  rememberConsent,
  type IdentityServices,
} from './token-service.ts';
import type { Person } from './types.ts';

/**
 * One name for each scheme: browsers give cookies of a host to all its ports, and refuse that plain http replaces one
 * that was set over https.
 */
const sessionCookieOf = (context: IdentityContext): string =>
  isSecure(context) ? 'portrait-sandbox-session-https' : 'portrait-sandbox-session';

const isSecure = (context: IdentityContext): boolean =>
  new URL(context.req.url).protocol === 'https:';

type Step = {
  readonly services: IdentityServices;
  readonly context: IdentityContext;
  readonly request: AuthorizationRequest;
};

/** The pages a person meets in a sign-in window, and the answers they end in. */
export function addAuthorizeRoutes(app: IdentityApp, services: IdentityServices): void {
  app.get('/:tenant/oauth2/v2.0/authorize', (context) => startAuthorization(services, context));
  app.post('/:tenant/login', (context) => answerPersonPage(services, context));
  app.post('/:tenant/consent', (context) => answerConsentPage(services, context));
  app.get('/:tenant/oauth2/v2.0/logout', (context) => {
    const id = getCookie(context, sessionCookieOf(context));
    if (id !== undefined) services.state.sessions.take(id);
    return showPage(context, services, signedOutPage);
  });
}

function startAuthorization(services: IdentityServices, context: IdentityContext) {
  const query = new URL(context.req.url).searchParams;
  const parsed = parseAuthorizationRequest(query, appOrigins(services));
  if (!parsed.ok) {
    const { error } = parsed;
    if (error.kind === 'shown') return showFailure(services, context, error.failure);
    const nowMs = services.clock.now();
    return redirectWithFailure(context, error.to, { failure: error.failure, nowMs });
  }
  const request = parsed.value;
  context.set('scopes', request.scopes.asked);
  const sessionId = getCookie(context, sessionCookieOf(context));
  const decision = decideAuthorization({
    request,
    person: sessionId === undefined ? undefined : services.state.sessions.find(sessionId),
    interaction: services.state.interaction,
    hasConsent: consentOf(services, request),
  });
  return carryOut({ services, context, request }, decision);
}

async function answerPersonPage(services: IdentityServices, context: IdentityContext) {
  const form = await readForm(context);
  const pending = services.state.pending.take(form.get('authorization') ?? '');
  if (pending === undefined) return showFailure(services, context, windowTooOld);
  const { request } = pending;
  const step = { services, context, request };
  if (form.get('decision') === 'cancel') return refuse(step, consentDeclined);
  const person = services.tenant.findPerson(form.get('userPrincipalName') ?? '');
  if (person === undefined) return showFailure(services, context, windowTooOld);
  startSession(services, context, person);
  services.state.interaction = 'satisfied';
  return carryOut(
    step,
    decideForPerson({ request, hasConsent: consentOf(services, request) }, person),
  );
}

async function answerConsentPage(services: IdentityServices, context: IdentityContext) {
  const form = await readForm(context);
  const pending = services.state.pending.take(form.get('authorization') ?? '');
  if (pending?.person === undefined) return showFailure(services, context, windowTooOld);
  const { request, person } = pending;
  const step = { services, context, request };
  const asked = { person, clientId: request.clientId, scopes: request.scopes };
  const isDeclined = form.get('decision') !== 'accept' || needsAdministrator(services, asked);
  if (isDeclined) return refuse(step, consentDeclined);
  rememberConsent(services, asked);
  return grant(step, person);
}

function carryOut(step: Step, decision: AuthorizationDecision) {
  const { services, context, request } = step;
  switch (decision.kind) {
    case 'refuse':
      return refuse(step, decision.failure);
    case 'grant':
      return grant(step, decision.person);
    case 'ask-person': {
      const authorization = services.state.pending.add({ request });
      return showPage(context, services, personPage(services, { authorization, request }));
    }
    case 'ask-consent': {
      const { person } = decision;
      const authorization = services.state.pending.add({ request, person });
      const asked = { person, clientId: request.clientId, scopes: request.scopes };
      const page = needsAdministrator(services, asked) ? approvalPage : consentPage;
      return showPage(context, services, page(services, { authorization, request, person }));
    }
  }
}

function grant({ services, context, request }: Step, person: Person) {
  context.set('userPrincipalName', person.userPrincipalName);
  const code = services.state.codes.add({ request, person });
  return redirectWithFragment(context, request.redirectUri, {
    code,
    client_info: request.clientInfo ? encodeClientInfo(person, services.tenant) : undefined,
    state: request.state,
  });
}

const refuse = ({ services, context, request }: Step, failure: OAuthFailure) =>
  redirectWithFailure(context, request, { failure, nowMs: services.clock.now() });

const showFailure = (services: IdentityServices, context: IdentityContext, failure: OAuthFailure) =>
  showPage(context, services, failurePage(failure));

const consentOf = (services: IdentityServices, request: AuthorizationRequest) => (person: Person) =>
  hasConsent(services, { person, clientId: request.clientId, scopes: request.scopes });

function startSession(services: IdentityServices, context: IdentityContext, person: Person) {
  // Over https Entra's cookie goes along in frames of other sites (SameSite=None); plain http allows only Lax.
  const secure = isSecure(context);
  setCookie(context, sessionCookieOf(context), services.state.sessions.add(person), {
    path: '/',
    httpOnly: true,
    secure,
    sameSite: secure ? 'None' : 'Lax',
  });
}

const windowTooOld: OAuthFailure = {
  error: 'invalid_request',
  aadsts: 50089,
  message: 'This sign-in window is too old or was answered already. Close it and sign in again.',
};
