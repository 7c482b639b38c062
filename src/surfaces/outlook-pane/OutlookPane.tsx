import { useEffect } from 'react';

import { useSession } from '#app';
import { ContactsProvider } from '#features/contact-finder';
import { useTranslator } from '#i18n';
import { ServicesProvider } from '#services';

import { OpeningPane } from './OpeningPane.tsx';
import { Pane } from './Pane.tsx';

/** The contact behind a person on the open item: Outlook's task pane, and the same page in a plain browser. */
export function OutlookPane() {
  const { state } = useSession();
  const { t } = useTranslator();
  useEffect(() => {
    document.title = t('outlookPane.title');
  }, [t]);
  return (
    <main className="pane-page">
      <h1 className="pane-heading">{t('outlookPane.heading')}</h1>
      {state.status === 'ready' ? (
        <ServicesProvider value={state.services}>
          <ContactsProvider>
            <Pane />
          </ContactsProvider>
        </ServicesProvider>
      ) : (
        <OpeningPane state={state} />
      )}
    </main>
  );
}
