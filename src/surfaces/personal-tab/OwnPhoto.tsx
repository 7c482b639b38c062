import { Button } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useMemo, useRef } from 'react';

import { useHost } from '#app';
import {
  bytesOf,
  ReadFailure,
  TakeAwayButton,
  useChangeAnnouncements,
  useDraft,
  usePicker,
  usePublishedPhotos,
  type Published,
} from '#features/photo-publish';
import { useTranslator, type Translate } from '#i18n';
import { useServices } from '#services';
import { systemClock } from '#shared';
import { DropTarget, PhotoPlaceholder, PhotoSkeleton, ProfilePhotoImage, useObjectUrl } from '#ui';

import { PhotoShortcut } from './PhotoShortcut.tsx';
import { TabCard, tabPhotoSizePx } from './TabCard.tsx';

const loadChanging = () => import(/* webpackChunkName: "change-photo" */ './ChangeOwnPhoto.tsx');
const loadKeeping = () => import(/* webpackChunkName: "photo-keeping" */ './PhotoKeeping.tsx');

/** The way back after a change is in it: where the connection is bad it is asked for until it comes. */
async function loadKeepingAtLast(): ReturnType<typeof loadKeeping> {
  for (;;) {
    try {
      return await loadKeeping();
    } catch {
      await systemClock.sleep(retryMs);
    }
  }
}
const retryMs = 5_000;

const ChangeOwnPhoto = lazy(async () => ({ default: (await loadChanging()).ChangeOwnPhoto }));
const PhotoKeeping = lazy(async () => ({ default: (await loadKeepingAtLast()).PhotoKeeping }));

/** The photo, what can be done with it, and what came of it. */
export function OwnPhoto() {
  const { me } = useServices();
  const host = useHost();
  const { displayName } = me;
  const own = useMemo(
    () => ({ target: { kind: 'me' } as const, name: displayName }),
    [displayName],
  );
  const published = usePublishedPhotos(useMemo(() => [own], [own]));
  const draft = useDraft(own);
  const { change, photo } = published;
  useChangeAnnouncements(change);
  const isRead = photo.status !== 'loading';
  const isWorking = change.status === 'working';
  // Another picture in the dialog would not be the one that is being saved.
  const picker = usePicker({ draft, files: isWorking ? 'left' : 'taken' });

  useEffect(() => {
    if (!isRead) return;
    host?.notifySuccess();
    // The editor is fetched once the photo stands, so that opening it does not wait; then it is also asked for again.
    loadChanging().catch(() => undefined);
  }, [host, isRead]);

  return (
    <>
      <DropTarget />
      <OwnPhotoCard onChange={() => picker.open()} published={published} />
      {photo.status === 'unreadable' && (
        <ReadFailure failure={photo.failure} onRead={published.read} />
      )}
      {picker.opened && isRead && (
        <Suspense fallback={null}>
          <ChangeOwnPhoto
            begin={picker.opened.begin}
            draft={draft}
            onClose={picker.close}
            published={published}
          />
        </Suspense>
      )}
      {isRead && (
        <Suspense fallback={null}>
          <PhotoKeeping
            draft={draft}
            isPicking={picker.opened !== undefined}
            onContinueDraft={picker.continueDraft}
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
  const { me } = useServices();
  const changeButton = useRef<HTMLElement>(null);
  const { change, photo } = published;
  const isWorking = change.status === 'working';
  const pressPhoto = () => {
    // The dialog gives the focus back to where it was.
    changeButton.current?.focus();
    if (!isWorking) onChange();
  };
  const image = <OwnPhotoImage name={me.displayName} photo={photo} />;
  return (
    <TabCard
      actions={
        photo.status === 'loading' ? undefined : (
          <>
            <Button
              appearance="primary"
              disabledFocusable={isWorking}
              onClick={onChange}
              ref={(element: HTMLElement | null) => {
                changeButton.current = element;
              }}
            >
              {t('action.changePhoto')}
            </Button>
            <TakeAwayButton published={published} />
          </>
        )
      }
      intro={introOf(photo.status, t)}
      name={me.displayName}
      photo={
        photo.status === 'loading' ? (
          image
        ) : (
          <PhotoShortcut onPress={pressPhoto}>{image}</PhotoShortcut>
        )
      }
    />
  );
}

/** Only where it is known what people see. */
function introOf(status: Published['photo']['status'], t: Translate): string | null | undefined {
  switch (status) {
    case 'loading':
      return undefined;
    case 'present':
      return t('personalTab.intro');
    case 'absent':
      return t('personalTab.introAbsent');
    case 'unreadable':
      return null;
  }
}

type OwnPhotoImageProps = { readonly name: string; readonly photo: Published['photo'] };

function OwnPhotoImage({ name, photo }: OwnPhotoImageProps) {
  const { t } = useTranslator();
  const photoUrl = useObjectUrl(bytesOf(photo));
  if (photo.status === 'loading') {
    return <PhotoSkeleton label={t('photo.loading')} sizePx={tabPhotoSizePx} />;
  }
  if (photo.status === 'unreadable' && photoUrl === undefined) {
    return <PhotoPlaceholder label={t('photo.unreadable', { name })} sizePx={tabPhotoSizePx} />;
  }
  return (
    <ProfilePhotoImage
      label={t(photo.status === 'absent' ? 'photo.none' : 'photo.of', { name })}
      name={name}
      photoUrl={photoUrl}
      sizePx={tabPhotoSizePx}
    />
  );
}
