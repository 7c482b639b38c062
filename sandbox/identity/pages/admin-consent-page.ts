import { html } from 'hono/html';

import { describeScope } from '../scope-words.ts';
import type { RequestedScopes } from '../scopes.ts';
import type { IdentityServices } from '../token-service.ts';
import type { Page } from './show-page.ts';

export type AdminConsentRequest = {
  readonly clientId: string;
  readonly redirectUri: string;
  readonly scopes: RequestedScopes;
};

/** Asks an administrator, whom nobody has to sign in here, for the whole organisation. */
export function adminConsentPage(
  { tenant }: IdentityServices,
  { clientId, redirectUri, scopes }: AdminConsentRequest,
): Page {
  const administrator = tenant.people.find(({ adminRoles }) => adminRoles.length > 0);
  return {
    title: 'Allow Portrait for your organization',
    body: html`<p class="quiet">
        You are ${administrator?.displayName ?? 'an administrator'} here, who may decide for all of
        ${tenant.displayName}.
      </p>
      <h2 id="scopes">Portrait would like to, for whoever uses it</h2>
      <ul class="scopes" aria-labelledby="scopes">
        ${scopes.asked.map((scope) => html`<li>${describeScope(scope)} <code>${scope}</code></li>`)}
      </ul>
      <form method="post">
        <input type="hidden" name="client_id" value="${clientId}" />
        <input type="hidden" name="redirect_uri" value="${redirectUri}" />
        <input type="hidden" name="scope" value="${scopes.asked.join(' ')}" />
        <div class="actions">
          <button class="action" name="decision" value="cancel">Cancel</button>
          <button class="action primary" name="decision" value="accept">Accept</button>
        </div>
      </form>`,
  };
}
