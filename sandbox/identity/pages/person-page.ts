import { html } from 'hono/html';

import type { AuthorizationRequest } from '../authorization-request.ts';
import type { IdentityServices } from '../token-service.ts';
import type { Person } from '../types.ts';
import { initialsOf, toneOf } from './initials.ts';
import type { Markup, Page } from './show-page.ts';

/** Asks who signs in: first whom the app hinted at, else whom the sandbox plays now. */
export function personPage(
  { tenant, state }: IdentityServices,
  options: { readonly authorization: string; readonly request: AuthorizationRequest },
): Page {
  const hint = options.request.loginHint;
  const hinted = hint === undefined ? undefined : tenant.findPerson(hint);
  const first = hinted ?? state.currentPerson;
  const others = tenant.people.filter((person) => person.objectId !== first.objectId);
  return {
    title: 'Who is signing in?',
    body: html`<p class="quiet">No password is needed: everybody here is made up.</p>
      <form method="post" action="/organizations/login">
        <input type="hidden" name="authorization" value="${options.authorization}" />
        <ul>
          ${personItem(first)}
        </ul>
        <h2 id="others">Somebody else</h2>
        <ul class="people" aria-labelledby="others">
          ${others.map(personItem)}
        </ul>
        <div class="actions">
          <button class="action" name="decision" value="cancel">Cancel</button>
        </div>
      </form>`,
  };
}

const personItem = (person: Person): Markup =>
  html`<li>
    <button class="person" name="userPrincipalName" value="${person.userPrincipalName}">
      <span class="initials tone-${toneOf(person)}" aria-hidden="true">${initialsOf(person)}</span>
      <span>${person.displayName} <small>${person.userPrincipalName}</small></span>
    </button>
  </li>`;
