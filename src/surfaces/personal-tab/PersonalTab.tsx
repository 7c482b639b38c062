import { useEffect } from 'react';

import { OpeningPage, useSession } from '#app';
import { useTranslator } from '#i18n';
import { ServicesProvider } from '#services';

import { OwnPhoto } from './OwnPhoto.tsx';

/** The signed-in person's own photo: Teams personal tab, and the same page in a plain browser. */
export function PersonalTab() {
  const { session, state } = useSession();
  const { t } = useTranslator();
  useEffect(() => {
    document.title = t('personalTab.title');
  }, [t]);
  return (
    <main className="tab-page">
      {state.status === 'ready' ? (
        <ServicesProvider value={state.services}>
          <OwnPhoto />
        </ServicesProvider>
      ) : (
        <OpeningPage
          explanation={t('signIn.explain')}
          heading={t('personalTab.heading')}
          onSignIn={() => void session.signIn()}
          onTryAgain={() => void session.start()}
          state={state}
        />
      )}
    </main>
  );
}
