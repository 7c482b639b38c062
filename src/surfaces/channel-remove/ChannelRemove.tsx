import { useEffect } from 'react';

import { useHost } from '#app';
import { ChannelPage } from '#app/channel';
import type { ConfigurableTab } from '#hosts/configurable-tab';
import { useTranslator } from '#i18n';

/** What Teams shows before it removes the tab: the photo stays. */
export function ChannelRemove() {
  const { t } = useTranslator();
  return (
    <ChannelPage heading={t('channel.heading')} needs="host">
      {(tab) => <Leaving tab={tab} />}
    </ChannelPage>
  );
}

function Leaving({ tab }: { readonly tab: ConfigurableTab }) {
  const { t } = useTranslator();
  const host = useHost();
  useEffect(() => {
    tab.onRemove(() => Promise.resolve({ status: 'remove' }));
    host?.notifySuccess();
  }, [host, tab]);
  return (
    <section className="tab-card tab-card-words">
      <div className="tab-text">
        <h1 className="tab-heading">{t('channelRemove.heading')}</h1>
        <div className="tab-intro">{t('channelRemove.explain')}</div>
      </div>
    </section>
  );
}
