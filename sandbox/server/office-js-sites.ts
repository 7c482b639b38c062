import { readFileSync } from 'node:fs';
import path from 'node:path';

import type { Handler } from '../types.ts';
import { createStaticFiles } from './http/static-files.ts';

const root = path.resolve(import.meta.dirname, '../..');
const part = (name: string): string =>
  readFileSync(path.join(root, 'sandbox/hosts/outlook/office-js', name), 'utf8');

/** Where Microsoft's address has what npm's package has in its folder `dist`. */
const hosted = '/lib/1/hosted';

/**
 * Office.js asks for its own files with `crossorigin`. How long a browser may keep them is not documented: asked for
 * each time, they can only be faster in truth.
 */
const openToAll = { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-cache' };

const files = createStaticFiles(path.join(root, 'node_modules/@microsoft/office-js/dist'), {
  headersFor: () => openToAll,
});

/**
 * Plays appsforoffice.microsoft.com: npm's Office.js, unchanged, and after its first file the bridge of nested app
 * authentication, which Microsoft's own brings along and npm's lacks.
 */
export const officeJsSite: Handler = async (request) => {
  const address = new URL(request.url);
  address.pathname = address.pathname.replace(hosted, '');
  const answer = await files(new Request(address, request));
  if (address.pathname !== '/office.js' || !answer.ok) return answer;
  const script = `${await answer.text()}\n${part('nested-app-auth.js')}`;
  return new Response(script, { headers: { ...openToAll, 'Content-Type': 'text/javascript' } });
};

/** Plays ajax.aspnetcdn.com with the part that Office.js calls: Microsoft's own library has not been run here. */
export const microsoftAjaxSite: Handler = () =>
  Promise.resolve(
    new Response(part('microsoft-ajax.js'), {
      headers: { ...openToAll, 'Content-Type': 'text/javascript' },
    }),
  );
