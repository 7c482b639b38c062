import { ChangePhotoDialog, type PhotoToBeginWith } from '#features/photo-editor';
import { usePublishDialog, type KeptDraft, type Published } from '#features/photo-publish';
import { useServices } from '#services';

export type ChangeOwnPhotoProps = {
  readonly begin?: PhotoToBeginWith | undefined;
  readonly draft: KeptDraft;
  readonly onClose: () => void;
  readonly published: Published;
};

/** The picker joined with saving: open until the save went through, the framing kept when it did not. */
export function ChangeOwnPhoto({ begin, draft, onClose, published }: ChangeOwnPhotoProps) {
  const { me } = useServices();
  const dialog = usePublishDialog({ draft, name: me.displayName, onClose, published });
  return <ChangePhotoDialog {...dialog} draft={begin} />;
}
