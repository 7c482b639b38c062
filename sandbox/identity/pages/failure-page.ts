import { html } from 'hono/html';

import type { OAuthFailure } from '../oauth-failure.ts';
import type { Page } from './show-page.ts';

export const failurePage = (failure: OAuthFailure): Page & { readonly status: 400 } => ({
  title: 'Signing in did not work',
  status: 400,
  body: html`<p role="alert">${failure.message}</p>
    <p class="code">AADSTS${failure.aadsts}</p>`,
});

export const signedOutPage: Page = {
  title: 'You are signed out',
  body: html`<p>You can close this window.</p>`,
};
