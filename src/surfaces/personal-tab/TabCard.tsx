import { useTranslator } from '#i18n';
import { cardPhotoSizePx, PhotoCard, type PhotoCardProps } from '#ui';

export const tabPhotoSizePx = cardPhotoSizePx;

/** The page's card under the heading of this tab. */
export function TabCard(props: Omit<PhotoCardProps, 'heading'>) {
  const { t } = useTranslator();
  return <PhotoCard heading={t('personalTab.heading')} {...props} />;
}
