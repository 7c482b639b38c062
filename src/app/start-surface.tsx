import type { ComponentType } from 'react';
import { createRoot } from 'react-dom/client';

import { browserTheme, readUrlHints } from '#hosts';
import { createTranslator, languageFor } from '#i18n';
import { invariant } from '#shared';

import { App } from './App.tsx';
import { composeSession } from './compose-session.ts';
import { SessionProvider } from './SessionContext.ts';

/**
 * Starts a page: host, sign-in and photo begin at once; React takes over the drawn skeleton of the page
 * as soon as the texts of its language are there.
 */
export async function startSurface(Surface: ComponentType): Promise<void> {
  const session = composeSession();
  void session.start();
  const hints = readUrlHints(location.search);
  const translator = await createTranslator(languageFor(hints.locale ?? navigator.language));
  const root = document.getElementById('root');
  invariant(root, 'the page has an element "root"');
  createRoot(root).render(
    <SessionProvider value={session}>
      <App firstLook={{ theme: hints.theme ?? browserTheme(), translator }} Surface={Surface} />
    </SessionProvider>,
  );
}
