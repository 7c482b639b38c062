import { bytesOf, type Published } from '#features/photo-publish';
import { useTranslator } from '#i18n';
import { PhotoPlaceholder, PhotoSkeleton, ProfilePhotoImage, useObjectUrl } from '#ui';

export type PanePhotoProps = { readonly name: string; readonly photo: Published['photo'] };

/** Edge in CSS pixels, as `outlook-pane.css` reserves it. */
const photoSizePx = 128;

/** The photo as it is now; initials where there is none, which is not the same as one that could not be read. */
export function PanePhoto({ name, photo }: PanePhotoProps) {
  const { t } = useTranslator();
  const photoUrl = useObjectUrl(bytesOf(photo));
  if (photo.status === 'loading') {
    return <PhotoSkeleton label={t('photo.loading')} sizePx={photoSizePx} />;
  }
  if (photo.status === 'unreadable' && photoUrl === undefined) {
    return <PhotoPlaceholder label={t('photo.unreadable', { name })} sizePx={photoSizePx} />;
  }
  return (
    <ProfilePhotoImage
      label={t(photo.status === 'absent' ? 'photo.none' : 'photo.of', { name })}
      name={name}
      photoUrl={photoUrl}
      sizePx={photoSizePx}
    />
  );
}
