import { Button } from '@fluentui/react-components';
import { useEffect } from 'react';

import { adviseOn, type Advice, type Failure } from '#advice';
import type { SessionState } from '#app';
import { useTranslator } from '#i18n';
import { FailureNotice, PhotoPlaceholder, PhotoSkeleton, useAnnounce } from '#ui';

import { TabCard, tabPhotoSizePx } from './TabCard.tsx';

export type OpeningTabProps = {
  readonly onSignIn: () => void;
  readonly onTryAgain: () => void;
  readonly state: Exclude<SessionState, { readonly status: 'ready' }>;
};

/** The tab until a person is signed in: the skeleton, the way to sign in, or why it cannot start. */
export function OpeningTab({ onSignIn, onTryAgain, state }: OpeningTabProps) {
  const { t } = useTranslator();
  const announce = useAnnounce();
  const isSigningIn = state.status === 'signing-in';
  useEffect(() => {
    announce(isSigningIn ? t('status.signingIn') : '');
  }, [announce, isSigningIn, t]);
  const skeleton = <PhotoSkeleton label={t('photo.loading')} sizePx={tabPhotoSizePx} />;
  const placeholder = <PhotoPlaceholder sizePx={tabPhotoSizePx} />;

  switch (state.status) {
    case 'starting':
      return <TabCard photo={skeleton} />;
    case 'signing-in':
      return (
        <TabCard actions={null} name={t('status.signingIn')} intro={null} photo={placeholder} />
      );
    case 'sign-in-needed':
      return <SignInCard failure={state.failure} onSignIn={onSignIn} photo={placeholder} />;
    case 'failed':
      return (
        <>
          <TabCard actions={null} intro={null} name="" photo={placeholder} />
          <FailureNotice
            actions={<Button onClick={onTryAgain}>{t('action.tryAgain')}</Button>}
            words={adviseOn(state.failure, t)}
          />
        </>
      );
  }
}

type SignInCardProps = {
  readonly failure: Failure;
  readonly onSignIn: () => void;
  readonly photo: React.ReactNode;
};

function SignInCard({ failure, onSignIn, photo }: SignInCardProps) {
  const { t } = useTranslator();
  const advice = adviseOn(failure, t);
  return (
    <>
      <TabCard
        actions={
          <Button appearance="primary" onClick={onSignIn}>
            {t('action.signIn')}
          </Button>
        }
        intro={t('signIn.explain')}
        name={t('signIn.title')}
        photo={photo}
      />
      {isMoreThanSigningIn(advice) && <FailureNotice words={advice} />}
    </>
  );
}

/** Not being signed in yet is no failure to be shown; that the person or the browser said no is. */
const isMoreThanSigningIn = ({ kind }: Advice): boolean =>
  kind !== 'auth/interaction-required' && kind !== 'auth/consent-required';
