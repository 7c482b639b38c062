import { Button, Spinner } from '@fluentui/react-components';
import { useState } from 'react';

import type { Failure } from '#advice';
import { useSession, type SessionState } from '#app';
import { useTranslator } from '#i18n';
import { FailureNotice } from '#ui';

import { wordsFor } from './words-for.ts';

export type OpeningPaneProps = {
  readonly state: Exclude<SessionState, { readonly status: 'ready' }>;
};

/** The pane until a person is signed in; where Outlook does not answer, the way on without it. */
export function OpeningPane({ state }: OpeningPaneProps) {
  const { t } = useTranslator();
  const { session } = useSession();
  // Here, and not in the card: the card gives way while the person signs in.
  const [hasPressed, setHasPressed] = useState(false);
  const signIn = () => {
    setHasPressed(true);
    void session.signIn();
  };
  switch (state.status) {
    case 'starting':
      return <Spinner label={t('outlookPane.starting')} labelPosition="below" />;
    case 'signing-in':
      return <Spinner label={t('status.signingIn')} labelPosition="below" />;
    case 'sign-in-needed':
      return <SignIn failure={state.failure} hasPressed={hasPressed} onSignIn={signIn} />;
    case 'failed':
      return <StartFailure failure={state.failure} />;
  }
}

type SignInProps = {
  readonly failure: Failure;
  readonly hasPressed: boolean;
  readonly onSignIn: () => void;
};

function SignIn({ failure, hasPressed, onSignIn }: SignInProps) {
  const { t } = useTranslator();
  const isExpected =
    failure.kind === 'auth/interaction-required' || failure.kind === 'auth/consent-required';
  return (
    <>
      <section className="pane-card">
        <p className="pane-name">{t('signIn.title')}</p>
        <p className="pane-text">{t('outlookPane.signInExplain')}</p>
        <Button appearance="primary" onClick={onSignIn}>
          {t('action.signIn')}
        </Button>
      </section>
      {(hasPressed || !isExpected) && <FailureNotice words={wordsFor(failure, t)} />}
    </>
  );
}

function StartFailure({ failure }: { readonly failure: Failure }) {
  const { t } = useTranslator();
  const { session } = useSession();
  const isOfHost = failure.kind.startsWith('hosts/');
  return (
    <FailureNotice
      actions={
        <>
          <Button appearance="primary" onClick={() => void session.start()}>
            {t('action.tryAgain')}
          </Button>
          {isOfHost && (
            <Button onClick={() => void session.startWithoutHost()}>
              {t('outlookPane.withoutOutlook')}
            </Button>
          )}
        </>
      }
      note={isOfHost ? t('outlookPane.withoutOutlookExplain') : undefined}
      words={wordsFor(failure, t)}
    />
  );
}
