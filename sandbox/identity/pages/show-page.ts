import { createHash } from 'node:crypto';

import { html, raw } from 'hono/html';

import type { IdentityContext } from '../routes.ts';
import { appOrigins, type IdentityServices } from '../token-service.ts';
import { style } from './style.ts';

export type Markup = ReturnType<typeof html>;

export type Page = { readonly title: string; readonly body: Markup };

/** In one piece: the policy's hash covers every character between the tags. */
const styleElement = raw(`<style>${style}</style>`);

const styleHash = createHash('sha256').update(style).digest('base64');

/** The frame around every page of the sign-in window. It runs no script and asks for nothing else. */
export async function showPage(
  context: IdentityContext,
  services: IdentityServices,
  page: Page & { readonly status?: 200 | 400 },
): Promise<Response> {
  // A form's answer redirects to the app, which Chromium counts as the form's action.
  context.header(
    'Content-Security-Policy',
    `default-src 'none'; style-src 'sha256-${styleHash}'; form-action 'self' ${appOrigins(services).join(' ')}; frame-ancestors 'none'; base-uri 'none'`,
  );
  context.header('Cache-Control', 'no-store');
  context.header('Referrer-Policy', 'no-referrer');
  const document = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${page.title} · Portrait sandbox</title>
        ${styleElement}
      </head>
      <body>
        <main>
          <p class="brand">Sandbox sign-in · ${services.tenant.displayName}</p>
          <h1>${page.title}</h1>
          ${page.body}
        </main>
      </body>
    </html>`;
  return context.html(document, page.status ?? 200);
}
