import { html } from 'hono/html';

import { describeScope } from '../scope-words.ts';
import type { ConsentPageOptions } from './consent-page.ts';
import type { IdentityServices } from '../token-service.ts';
import type { Page } from './show-page.ts';

/** What a person meets where only an administrator can agree. */
export const approvalPage = (
  { tenant }: IdentityServices,
  { authorization, request, person }: ConsentPageOptions,
): Page => ({
  title: 'Need admin approval',
  body: html`<p class="quiet">
      Signed in as ${person.displayName} (${person.userPrincipalName}) of ${tenant.displayName}.
    </p>
    <p>Portrait needs permissions that only an administrator can give:</p>
    <ul class="scopes">
      ${request.scopes.asked.map((scope) => html`<li>${describeScope(scope)} <code>${scope}</code></li>`)}
    </ul>
    <form method="post" action="/organizations/consent">
      <input type="hidden" name="authorization" value="${authorization}" />
      <div class="actions">
        <button class="action" name="decision" value="cancel">
          Return to the application without granting consent
        </button>
      </div>
    </form>`,
});
