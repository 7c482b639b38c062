import { Button, useRestoreFocusTarget } from '@fluentui/react-components';
import { lazy, Suspense, useCallback, useEffect, useState } from 'react';

import { adviseOn } from '#advice';
import { useHost } from '#app';
import { ChangeOutcome, useChangeAnnouncements, usePublishedPhoto } from '#features/photo-publish';
import type { PhotoTarget } from '#graph';
import { useTranslator } from '#i18n';
import { useServices } from '#services';
import { FailureNotice, PhotoSkeleton, ProfilePhotoImage, useFileDrop, useObjectUrl } from '#ui';

import { TabCard, tabPhotoSizePx } from './TabCard.tsx';

const loadChanging = () => import(/* webpackChunkName: "change-photo" */ './ChangeOwnPhoto.tsx');
const ChangeOwnPhoto = lazy(async () => ({ default: (await loadChanging()).ChangeOwnPhoto }));

const me: PhotoTarget = { kind: 'me' };

type Published = ReturnType<typeof usePublishedPhoto>;

/** The photo, what can be done with it, and what came of it. */
export function OwnPhoto() {
  const { t } = useTranslator();
  const host = useHost();
  const published = usePublishedPhoto(me);
  const { change, photo } = published;
  const [picker, setPicker] = useState<{ readonly file?: File }>();
  useChangeAnnouncements(change);
  useFileDrop(useCallback((file) => setPicker({ file }), []));

  const isRead = photo.status !== 'loading';
  useEffect(() => {
    if (!isRead) return;
    host?.notifySuccess();
    // The editor is fetched once the photo stands, so that opening it does not wait.
    void loadChanging();
  }, [host, isRead]);

  return (
    <>
      <OwnPhotoCard onChange={() => setPicker({})} published={published} />
      {photo.status === 'unreadable' && (
        <FailureNotice
          actions={<Button onClick={published.read}>{t('action.tryAgain')}</Button>}
          words={adviseOn(photo.failure, t)}
        />
      )}
      {picker === undefined ? (
        <ChangeOutcome published={published} />
      ) : (
        <Suspense fallback={null}>
          <ChangeOwnPhoto
            file={picker.file}
            onClose={() => setPicker(undefined)}
            published={published}
          />
        </Suspense>
      )}
    </>
  );
}

type OwnPhotoCardProps = { readonly onChange: () => void; readonly published: Published };

function OwnPhotoCard({ onChange, published }: OwnPhotoCardProps) {
  const { t } = useTranslator();
  const { me: person } = useServices();
  const restoreFocus = useRestoreFocusTarget();
  const { change, photo } = published;
  const isWorking = change.status === 'working';
  return (
    <TabCard
      actions={
        photo.status !== 'loading' && (
          <>
            <Button
              {...restoreFocus}
              appearance="primary"
              disabledFocusable={isWorking}
              onClick={onChange}
            >
              {t('action.changePhoto')}
            </Button>
            {photo.status === 'present' && (
              <Button disabledFocusable={isWorking} onClick={published.remove}>
                {t('action.removePhoto')}
              </Button>
            )}
          </>
        )
      }
      intro={photo.status !== 'loading' && t(introKey(photo.status))}
      name={person.displayName}
      photo={<OwnPhotoImage name={person.displayName} photo={photo} />}
    />
  );
}

const introKey = (status: 'present' | 'absent' | 'unreadable') =>
  status === 'absent' ? 'personalTab.introAbsent' : 'personalTab.intro';

type OwnPhotoImageProps = { readonly name: string; readonly photo: Published['photo'] };

function OwnPhotoImage({ name, photo }: OwnPhotoImageProps) {
  const { t } = useTranslator();
  const photoUrl = useObjectUrl(photo.status === 'present' ? photo.bytes : undefined);
  if (photo.status === 'loading' || (photo.status === 'present' && photoUrl === undefined)) {
    return <PhotoSkeleton label={t('photo.loading')} sizePx={tabPhotoSizePx} />;
  }
  return (
    <ProfilePhotoImage
      label={t(photo.status === 'present' ? 'photo.of' : 'photo.none', { name })}
      name={name}
      photoUrl={photoUrl}
      sizePx={tabPhotoSizePx}
    />
  );
}
