import { ChangePhotoDialog, type PhotoToBeginWith } from '#features/photo-editor';
import { usePublishDialog, type KeptDraft, type Published } from '#features/photo-publish';

export type ChangePanePhotoProps = {
  readonly begin?: PhotoToBeginWith | undefined;
  readonly draft: KeptDraft;
  /** What Save does, where it is not what it does to the person's own photo. */
  readonly explanation?: string | undefined;
  /** Whose photo it is. */
  readonly name: string;
  readonly onClose: () => void;
  readonly published: Published;
  /** What holds whatever comes of the save; said where it failed. */
  readonly reminder?: string | undefined;
};

/** The picker joined with saving: open until the save went through, the framing kept when it did not. */
export function ChangePanePhoto(props: ChangePanePhotoProps) {
  const { begin, draft, name, onClose, published, reminder } = props;
  const dialog = usePublishDialog({ draft, name, onClose, published });
  return (
    <ChangePhotoDialog
      {...dialog}
      draft={begin}
      explanation={props.explanation ?? dialog.explanation}
      outcome={
        dialog.outcome && (
          <>
            {reminder && <p className="pane-text">{reminder}</p>}
            {dialog.outcome}
          </>
        )
      }
    />
  );
}
