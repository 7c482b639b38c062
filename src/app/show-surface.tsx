import type { ComponentType } from 'react';
import { createRoot } from 'react-dom/client';

import { browserTheme, readUrlHints } from '#hosts';
import { createTranslator } from '#i18n';
import { invariant } from '#shared';

import { App } from './App.tsx';
import { SessionProvider } from './SessionContext.ts';
import type { Session } from './session.ts';

/**
 * React takes over the drawn skeleton of the page, as soon as the texts are there: in the language of the host
 * where it has answered, else of the page's address or the browser.
 */
export async function showSurface(Surface: ComponentType, session: Session): Promise<void> {
  const hints = readUrlHints(location.search);
  const locale = session.host()?.context.locale ?? hints.locale ?? navigator.language;
  const translator = await createTranslator(locale);
  const root = document.getElementById('root');
  invariant(root, 'the page has an element "root"');
  createRoot(root).render(
    <SessionProvider value={session}>
      <App firstLook={{ theme: hints.theme ?? browserTheme(), translator }} Surface={Surface} />
    </SessionProvider>,
  );
}
