export type AdminConsent = {
  /** e.g. `https://login.microsoftonline.com`. */
  readonly signInRoot: string;
  readonly tenantId: string;
  readonly clientId: string;
  /** One that the registration knows; the browser ends there. */
  readonly redirectUri: string;
  readonly scopes: readonly string[];
};

/**
 * Where an administrator allows the permissions for the whole organisation.
 * Source: Microsoft Learn, "Admin consent on the Microsoft identity platform" (v2-admin-consent).
 */
export function adminConsentUrl(consent: AdminConsent): string {
  const url = new URL(`/${consent.tenantId}/v2.0/adminconsent`, consent.signInRoot);
  url.searchParams.set('client_id', consent.clientId);
  url.searchParams.set('scope', consent.scopes.join(' '));
  url.searchParams.set('redirect_uri', consent.redirectUri);
  return url.href;
}
