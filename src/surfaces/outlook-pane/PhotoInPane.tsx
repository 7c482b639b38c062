import { Button } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useMemo, type ReactNode } from 'react';

import {
  ChangeOutcome,
  DraftOffer,
  EarlierPhotos,
  ReadFailure,
  RefusalNotice,
  TakeAwayButton,
  useChangeAnnouncements,
  useDraft,
  usePicker,
  usePublishedPhotos,
  WhereIsNewPhoto,
  type KeptDraft,
  type Published,
  type PublishTarget,
} from '#features/photo-publish';
import { useTranslator } from '#i18n';
import { DropTarget, useFocusManager } from '#ui';

import type { Busy } from './busy.ts';
import { PanePhoto } from './PanePhoto.tsx';

const loadChanging = () =>
  import(/* webpackChunkName: "change-pane-photo" */ './ChangePanePhoto.tsx');
const ChangePanePhoto = lazy(async () => ({ default: (await loadChanging()).ChangePanePhoto }));

export type PhotoInPaneProps = {
  /** The same object as long as it is the same target. */
  readonly of: PublishTarget;
  /** Whose photo, why this one, and what cannot be done with it. */
  readonly intro?: ReactNode;
  /** More buttons; `frame` opens the picker with a photo from elsewhere. */
  readonly sources?: (frame: (photo: Blob) => void) => ReactNode;
  /** What Save does, where it is not what it does to the person's own photo. */
  readonly explanation?: string;
  /** What holds whatever comes of the save; said where it failed. */
  readonly reminder?: string | undefined;
  readonly onBusy: (busy: Busy) => void;
};

/** One photo, what can be done with it, and what came of it. */
export function PhotoInPane(props: PhotoInPaneProps) {
  const { of, intro, sources, explanation, reminder, onBusy } = props;
  const published = usePublishedPhotos(useMemo(() => [of], [of]));
  const draft = useDraft(of);
  const { change, photo } = published;
  const isWorking = change.status === 'working';
  // Another picture in the dialog would not be the one that is being saved.
  const picker = usePicker({ draft, files: isWorking ? 'left' : 'taken' });
  const isFraming = picker.opened !== undefined && draft.status === 'kept';
  useChangeAnnouncements(change);
  useEffect(() => {
    onBusy(busyOf({ isWorking, isFraming }));
  }, [isFraming, isWorking, onBusy]);

  const isRead = photo.status !== 'loading';
  useEffect(() => {
    // The editor is fetched once the photo stands, so that opening it does not wait.
    if (isRead) loadChanging().catch(() => undefined);
  }, [isRead]);
  return (
    <>
      <DropTarget />
      <section className="pane-card">
        <PanePhoto name={of.name} photo={photo} />
        <p className="pane-name">{of.name}</p>
        {intro}
        {isRead && (
          <div className="pane-actions">
            <ChangeButton isDisabled={isWorking} onPress={() => picker.open()} />
            <TakeAwayButton published={published} />
            {sources?.((file) => picker.open({ file }))}
          </div>
        )}
      </section>
      {photo.status === 'unreadable' && (
        <ReadFailure failure={photo.failure} onRead={published.read} />
      )}
      {picker.opened === undefined || !isRead ? (
        <ChangeOutcome published={published} />
      ) : (
        <Suspense fallback={null}>
          <ChangePanePhoto
            begin={picker.opened.begin}
            draft={draft}
            explanation={explanation}
            name={of.name}
            onClose={picker.close}
            published={published}
            reminder={reminder}
          />
        </Suspense>
      )}
      {isRead && (
        <BelowPhoto
          draft={draft}
          isPicking={picker.opened !== undefined}
          onContinueDraft={picker.continueDraft}
          published={published}
        />
      )}
    </>
  );
}

function busyOf(photo: { readonly isWorking: boolean; readonly isFraming: boolean }): Busy {
  if (photo.isWorking) return 'saving';
  return photo.isFraming ? 'framing' : 'idle';
}

type BelowPhotoProps = {
  readonly draft: KeptDraft;
  readonly isPicking: boolean;
  readonly onContinueDraft: () => void;
  readonly published: Published;
};

function BelowPhoto({ draft, isPicking, onContinueDraft, published }: BelowPhotoProps) {
  const isOffered = draft.status === 'kept' && !isPicking && published.change.status !== 'working';
  return (
    <>
      <RefusalNotice published={published} />
      {isOffered && <DraftOffer onContinue={onContinueDraft} onDiscard={draft.discard} />}
      <WhereIsNewPhoto published={published} />
      <EarlierPhotos published={published} />
    </>
  );
}

type ChangeButtonProps = { readonly isDisabled: boolean; readonly onPress: () => void };

function ChangeButton({ isDisabled, onPress }: ChangeButtonProps) {
  const { t } = useTranslator();
  useFocusManager();
  return (
    <Button appearance="primary" disabledFocusable={isDisabled} onClick={onPress}>
      {t('action.changePhoto')}
    </Button>
  );
}
