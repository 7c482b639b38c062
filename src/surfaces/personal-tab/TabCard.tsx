import type { ReactNode } from 'react';

import { useTranslator } from '#i18n';

export type TabCardProps = {
  readonly actions?: ReactNode;
  readonly intro?: ReactNode;
  readonly name?: string;
  readonly photo: ReactNode;
};

/** Edge of the large photo in CSS pixels, as `personal-tab.css` reserves it. */
export const tabPhotoSizePx = 192;

/** The card that the page has drawn before React was there; the classes are those of the first paint. */
export function TabCard({ actions, intro, name, photo }: TabCardProps) {
  const { t } = useTranslator();
  return (
    <section className="tab-card">
      <div className="tab-photo">{photo}</div>
      <div className="tab-text">
        <h1 className="tab-heading">{t('personalTab.heading')}</h1>
        <p className="tab-name">{name}</p>
        <div className="tab-intro">{intro}</div>
        <div className="tab-actions">{actions}</div>
      </div>
    </section>
  );
}
