import { html } from 'hono/html';

import type { AuthorizationRequest } from '../authorization-request.ts';
import { describeScope } from '../scope-words.ts';
import type { IdentityServices } from '../token-service.ts';
import type { Person } from '../types.ts';
import type { Markup, Page } from './show-page.ts';

export type ConsentPageOptions = {
  readonly authorization: string;
  readonly request: AuthorizationRequest;
  readonly person: Person;
};

/** Says what the app asks for, one plain sentence for each scope, and lets the person agree or not. */
export function consentPage({ tenant }: IdentityServices, options: ConsentPageOptions): Page {
  const { authorization, request, person } = options;
  return {
    title: 'Portrait asks for your permission',
    body: html`<p class="quiet">
        Signed in as ${person.displayName} (${person.userPrincipalName}) of ${tenant.displayName}.
      </p>
      <h2 id="scopes">Portrait would like to</h2>
      <ul class="scopes" aria-labelledby="scopes">
        ${request.scopes.asked.map(scopeItem)}
      </ul>
      <p class="quiet">You can take this back at any time with “Reset sandbox”.</p>
      <form method="post" action="/organizations/consent">
        <input type="hidden" name="authorization" value="${authorization}" />
        <div class="actions">
          <button class="action" name="decision" value="cancel">Cancel</button>
          <button class="action primary" name="decision" value="accept">Accept</button>
        </div>
      </form>`,
  };
}

const scopeItem = (scope: string): Markup =>
  html`<li>${describeScope(scope)} <code>${scope}</code></li>`;
