import { Button } from '@fluentui/react-components';
import { useEffect, type ReactNode } from 'react';

import { adviseOn } from '#advice';
import type { ConfigurableTab } from '#hosts/configurable-tab';
import { useTranslator } from '#i18n';
import { ServicesProvider } from '#services';
import { cardPhotoSizePx, FailureNotice, PhotoCard, PhotoPlaceholder, PhotoSkeleton } from '#ui';

import { besideThisPage } from '../addresses.ts';
import { OpeningPage } from '../OpeningPage.tsx';
import { useHost, useSession } from '../SessionContext.ts';
import { useConfigurableTab, type TabState } from './use-configurable-tab.ts';

export type ChannelPageProps = {
  readonly heading: string;
  /** Whether the page has something for signed-in people alone. */
  readonly needs: 'host' | 'person';
  readonly children: (tab: ConfigurableTab) => ReactNode;
};

const look = { shape: 'rounded-square', sizePx: cardPhotoSizePx } as const;

/** What every page of a channel's tab stands in, until the channel and the person are known or one of them is not to be had. */
export function ChannelPage(props: ChannelPageProps) {
  const { t } = useTranslator();
  const found = useConfigurableTab();
  useEffect(() => {
    document.title = t('channel.title');
  }, [t]);
  return (
    <main className="tab-page">
      <ChannelContent {...props} found={found} />
    </main>
  );
}

type ChannelContentProps = ChannelPageProps & { readonly found: TabState };

/** The same with what Teams has said of the channel so far. */
export function ChannelContent({ heading, needs, found, children }: ChannelContentProps) {
  const { session, state } = useSession();
  const { t } = useTranslator();
  if (found.status === 'elsewhere') return <ElsewhereCard heading={heading} />;
  if (found.status === 'failed') {
    return (
      <FailureNotice
        actions={<Button onClick={() => location.reload()}>{t('action.tryAgain')}</Button>}
        words={adviseOn(found.failure, t)}
      />
    );
  }
  if (state.status === 'failed' || (needs === 'person' && state.status !== 'ready')) {
    return (
      <OpeningPage
        explanation={t('channel.signInExplain')}
        heading={heading}
        onSignIn={() => void session.signIn()}
        onTryAgain={() => void session.start()}
        shape={look.shape}
        state={state}
      />
    );
  }
  if (found.status === 'loading') {
    const photo = <PhotoSkeleton {...look} label={t('photo.loading')} />;
    return <PhotoCard heading={heading} photo={photo} />;
  }
  return state.status === 'ready' ? (
    <ServicesProvider value={state.services}>{children(found.tab)}</ServicesProvider>
  ) : (
    children(found.tab)
  );
}

/** In a plain browser, and wherever else there is no channel around the page. */
function ElsewhereCard({ heading }: Pick<ChannelPageProps, 'heading'>) {
  const { t } = useTranslator();
  const host = useHost();
  useEffect(() => {
    host?.notifySuccess();
  }, [host]);
  return (
    <PhotoCard
      actions={
        <Button as="a" href={besideThisPage('personal-tab.html')}>
          {t('channel.ownPhotoLink')}
        </Button>
      }
      heading={heading}
      intro={t('channel.elsewhereExplain')}
      name={t('channel.elsewhere')}
      photo={<PhotoPlaceholder {...look} />}
    />
  );
}
