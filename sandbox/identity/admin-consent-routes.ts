import { invalidParameter, missingParameter, type OAuthFailure } from './oauth-failure.ts';
import { adminConsentPage, type AdminConsentRequest } from './pages/admin-consent-page.ts';
import { failurePage } from './pages/failure-page.ts';
import { showPage } from './pages/show-page.ts';
import { readForm, type IdentityApp } from './routes.ts';
import { parseScopes } from './scopes.ts';
import { appOrigins, type IdentityServices } from './token-service.ts';
import type { Granted } from './types.ts';

type Fields = { get(name: string): string | null | undefined };

/**
 * The page on which an administrator allows an app for the whole organisation.
 * Source: Microsoft Learn, v2-admin-consent ("Admin consent on the Microsoft identity platform").
 */
export function addAdminConsentRoutes(app: IdentityApp, services: IdentityServices): void {
  const { state, tenant } = services;
  app.get('/:tenant/v2.0/adminconsent', (context) => {
    const request = parseRequest(new URL(context.req.url).searchParams, services);
    const page = request.ok
      ? adminConsentPage(services, request.value)
      : failurePage(request.error);
    return showPage(context, services, page);
  });
  app.post('/:tenant/v2.0/adminconsent', async (context) => {
    const form = await readForm(context);
    const request = parseRequest(form, services);
    if (!request.ok) return showPage(context, services, failurePage(request.error));
    const { clientId, redirectUri, scopes } = request.value;
    const end = new URL(redirectUri);
    if (form.get('decision') === 'accept') {
      state.consents.acceptForAll({ clientId, permissions: scopes.permissions });
      end.searchParams.set('admin_consent', 'True');
      end.searchParams.set('scope', scopes.asked.join(' '));
    } else {
      end.searchParams.set('error', 'permission_denied');
      end.searchParams.set('error_description', 'The admin canceled the request');
    }
    end.searchParams.set('tenant', tenant.tenantId);
    return context.redirect(end.href, 302);
  });
}

function parseRequest(fields: Fields, services: IdentityServices): Granted<AdminConsentRequest> {
  const clientId = fields.get('client_id') ?? '';
  const redirectUri = fields.get('redirect_uri') ?? '';
  if (clientId === '') return refused(missingParameter('client_id'));
  if (!URL.canParse(redirectUri) || !appOrigins(services).includes(new URL(redirectUri).origin)) {
    return refused(invalidParameter('redirect_uri', 'The app is not registered with it.'));
  }
  const scopes = parseScopes(fields.get('scope') ?? '');
  return scopes.ok ? { ok: true, value: { clientId, redirectUri, scopes: scopes.value } } : scopes;
}

const refused = (error: OAuthFailure): Granted<never> => ({ ok: false, error });
