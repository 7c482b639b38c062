import { Button } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

import { adviseOn, type Advice, type Failure } from '#advice';
import { useRecalledPhoto, type SessionState } from '#app';
import { useTranslator } from '#i18n';
import {
  FailureNotice,
  PhotoPlaceholder,
  PhotoSkeleton,
  ProfilePhotoImage,
  useAnnounce,
  useObjectUrl,
} from '#ui';

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
  const [hasPressed, setHasPressed] = useState(false);
  const isSigningIn = state.status === 'signing-in';
  useEffect(() => {
    announce(isSigningIn ? t('status.signingIn') : '');
  }, [announce, isSigningIn, t]);
  const placeholder = <PhotoPlaceholder sizePx={tabPhotoSizePx} />;

  switch (state.status) {
    case 'starting':
      return <StartingCard />;
    case 'signing-in':
      return (
        <TabCard actions={null} name={t('status.signingIn')} intro={null} photo={placeholder} />
      );
    case 'sign-in-needed':
      return (
        <SignInCard
          failure={state.failure}
          hasPressed={hasPressed}
          onSignIn={() => {
            setHasPressed(true);
            onSignIn();
          }}
          photo={placeholder}
        />
      );
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

/** The photo of the last visit at once where the host names the same person; else its skeleton. */
function StartingCard() {
  const { t } = useTranslator();
  const shown = useRecalledPhoto()?.shown;
  const photoUrl = useObjectUrl(shown?.bytes);
  if (shown === undefined) {
    return <TabCard photo={<PhotoSkeleton label={t('photo.loading')} sizePx={tabPhotoSizePx} />} />;
  }
  const name = shown.displayName;
  return (
    <TabCard
      name={name}
      photo={
        <ProfilePhotoImage
          label={t('photo.of', { name })}
          name={name}
          photoUrl={photoUrl}
          sizePx={tabPhotoSizePx}
        />
      }
    />
  );
}

type SignInCardProps = {
  readonly failure: Failure;
  readonly hasPressed: boolean;
  readonly onSignIn: () => void;
  readonly photo: React.ReactNode;
};

function SignInCard({ failure, hasPressed, onSignIn, photo }: SignInCardProps) {
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
      {(hasPressed || isMoreThanSigningIn(advice)) && <FailureNotice words={advice} />}
    </>
  );
}

/** Not being signed in yet is no failure to be shown, before a press; that the person or the browser said no is. */
const isMoreThanSigningIn = ({ kind }: Advice): boolean =>
  kind !== 'auth/interaction-required' && kind !== 'auth/consent-required';
