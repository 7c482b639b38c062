import { encodeClientInfo } from './client-info.ts';
import { failureBody, type OAuthFailure } from './oauth-failure.ts';
import {
  readForm,
  splitScopeText,
  type Form,
  type IdentityApp,
  type IdentityContext,
} from './routes.ts';
import { hasOpenIdScope } from './scopes.ts';
import { redeem } from './token-grants.ts';
import { appOrigins, signTokens, type Grant, type IdentityServices } from './token-service.ts';

/** `POST /{tenant}/oauth2/v2.0/token`, for single-page applications only. */
export function addTokenRoute(app: IdentityApp, services: IdentityServices): void {
  app.post('/:tenant/oauth2/v2.0/token', async (context) => {
    const form = await readForm(context);
    noteRequest(context, form);
    const wrongOrigin = checkOrigin(services, context.req.header('origin'));
    if (wrongOrigin !== undefined) return answerFailure(services, context, wrongOrigin);
    const granted = redeem(services, form);
    if (!granted.ok) return answerFailure(services, context, granted.error);
    context.set('userPrincipalName', granted.value.person.userPrincipalName);
    const body = await tokenBody(services, granted.value, form.get('client_info') === '1');
    return context.json(body, 200, { 'Cache-Control': 'no-store' });
  });
}

function noteRequest(context: IdentityContext, form: Form): void {
  const scope = form.get('scope');
  const clientRequestId = form.get('client-request-id');
  if (scope !== undefined) context.set('scopes', splitScopeText(scope));
  if (clientRequestId !== undefined) context.set('clientRequestId', clientRequestId);
}

/** What a page was given may only be redeemed by a page, of the app's own origin. Seen at Entra: AADSTS9002326, 9002327. */
function checkOrigin(services: IdentityServices, origin: string | undefined) {
  if (appOrigins(services).some((known) => known === origin)) return undefined;
  return origin === undefined ? notFromPage : foreignPage(origin);
}

const notFromPage: OAuthFailure = {
  error: 'invalid_request',
  aadsts: 9002327,
  message:
    "Tokens issued for the 'Single-Page Application' client-type may only be redeemed via cross-origin requests. Send the header Origin.",
};

const foreignPage = (origin: string): OAuthFailure => ({
  error: 'invalid_request',
  aadsts: 9002326,
  message: `Cross-origin token redemption is permitted only for the 'Single-Page Application' client-type. Request origin: '${origin}'.`,
});

function answerFailure(
  services: IdentityServices,
  context: IdentityContext,
  failure: OAuthFailure,
) {
  const correlationId = context.get('clientRequestId');
  return context.json(failureBody(failure, { nowMs: services.clock.now(), correlationId }), 400);
}

/** Source: Microsoft Learn, v2-oauth2-auth-code-flow, 2024-07-08. */
async function tokenBody(services: IdentityServices, grant: Grant, clientInfo: boolean) {
  const { person, clientId, scopes } = grant;
  const { accessToken, idToken, expiresInS } = await signTokens(services, grant);
  return {
    token_type: 'Bearer',
    scope: scopes.asked.filter((scope) => scope !== 'offline_access').join(' '),
    expires_in: expiresInS,
    ext_expires_in: expiresInS,
    access_token: accessToken,
    ...(hasOpenIdScope(scopes, 'openid') ? { id_token: idToken } : {}),
    ...(hasOpenIdScope(scopes, 'offline_access')
      ? { refresh_token: services.state.refreshTokens.add({ person, clientId, scopes }) }
      : {}),
    ...(clientInfo ? { client_info: encodeClientInfo(person, services.tenant) } : {}),
  };
}
