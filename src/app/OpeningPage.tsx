import { Button } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

import { adviseOn, type Advice, type Failure } from '#advice';
import { useTranslator } from '#i18n';
import {
  cardPhotoSizePx,
  FailureNotice,
  PhotoCard,
  PhotoPlaceholder,
  type PhotoShape,
  PhotoSkeleton,
  ProfilePhotoImage,
  useAnnounce,
  useObjectUrl,
} from '#ui';

import type { SessionState } from './session.ts';
import { useRecalledPhoto } from './SessionContext.ts';

export type OpeningPageProps = {
  /** Of the page, as its skeleton has it. */
  readonly heading: string;
  /** What the page wants a sign-in for, and which permission it asks for with it. */
  readonly explanation: string;
  readonly onSignIn: () => void;
  readonly onTryAgain: () => void;
  /** Of the photo that the page is about; `circle` when left out. */
  readonly shape?: PhotoShape | undefined;
  readonly state: Exclude<SessionState, { readonly status: 'ready' }>;
};

/** The page until a person is signed in: the skeleton, the way to sign in, or why it cannot start. */
export function OpeningPage(props: OpeningPageProps) {
  const { explanation, heading, onSignIn, onTryAgain, shape, state } = props;
  const { t } = useTranslator();
  const announce = useAnnounce();
  const [hasPressed, setHasPressed] = useState(false);
  const isSigningIn = state.status === 'signing-in';
  useEffect(() => {
    announce(isSigningIn ? t('status.signingIn') : '');
  }, [announce, isSigningIn, t]);
  const placeholder = <PhotoPlaceholder sizePx={cardPhotoSizePx} shape={shape} />;

  switch (state.status) {
    case 'starting':
      return <StartingCard heading={heading} shape={shape} />;
    case 'signing-in':
      return (
        <PhotoCard
          heading={heading}
          actions={null}
          name={t('status.signingIn')}
          intro={null}
          photo={placeholder}
        />
      );
    case 'sign-in-needed':
      return (
        <SignInCard
          explanation={explanation}
          heading={heading}
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
          <PhotoCard heading={heading} actions={null} intro={null} name="" photo={placeholder} />
          <FailureNotice
            actions={<Button onClick={onTryAgain}>{t('action.tryAgain')}</Button>}
            words={adviseOn(state.failure, t)}
          />
        </>
      );
  }
}

/** The photo of the last visit at once where the host names the same person; else its skeleton. */
function StartingCard({ heading, shape }: Pick<OpeningPageProps, 'heading' | 'shape'>) {
  const { t } = useTranslator();
  const shown = useRecalledPhoto()?.shown;
  const photoUrl = useObjectUrl(shown?.bytes);
  if (shown === undefined) {
    return (
      <PhotoCard
        heading={heading}
        photo={<PhotoSkeleton label={t('photo.loading')} shape={shape} sizePx={cardPhotoSizePx} />}
      />
    );
  }
  const name = shown.displayName;
  return (
    <PhotoCard
      heading={heading}
      name={name}
      photo={
        <ProfilePhotoImage
          label={t('photo.of', { name })}
          name={name}
          photoUrl={photoUrl}
          shape={shape}
          sizePx={cardPhotoSizePx}
        />
      }
    />
  );
}

type SignInCardProps = Pick<OpeningPageProps, 'explanation' | 'heading'> & {
  readonly failure: Failure;
  readonly hasPressed: boolean;
  readonly onSignIn: () => void;
  readonly photo: React.ReactNode;
};

function SignInCard(props: SignInCardProps) {
  const { explanation, failure, hasPressed, heading, onSignIn, photo } = props;
  const { t } = useTranslator();
  const advice = adviseOn(failure, t);
  return (
    <>
      <PhotoCard
        heading={heading}
        actions={
          <Button appearance="primary" onClick={onSignIn}>
            {t('action.signIn')}
          </Button>
        }
        intro={explanation}
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
